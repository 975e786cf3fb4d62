package forestall.cases.similar;

import forestall.cases.audit.AuditEntry;
import forestall.cases.audit.AuditTrail;
import forestall.cases.casefile.AccessPolicy;
import forestall.cases.casefile.Belonging;
import forestall.cases.casefile.CaseFile;
import forestall.cases.casefile.CaseFiles;
import forestall.cases.casefile.OpenFile;
import forestall.cases.casefile.ProtectionPolicy;
import forestall.cases.casefile.Reader;
import forestall.cases.casefile.TimelineEntry;
import forestall.events.ids.VictimId;
import forestall.events.vocabulary.ScamType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Closed cases that resemble a file or a text. On record are the files, never the words. */
public final class FindSimilar {

    /** How many cases with fitting words have a say in what the text is about. */
    private static final int NEIGHBOURS = 20;

    private static final int MOST_SHARED_WORDS = 6;

    private final StoryIndex index;
    private final Supplier<IndexState> state;
    private final ReadStories stories;
    private final OpenFile open;
    private final AuditTrail audit;
    private final Clock clock;

    public FindSimilar(
            StoryIndex index,
            Supplier<IndexState> state,
            CaseFiles files,
            Belonging belonging,
            OpenFile open,
            AuditTrail audit,
            Clock clock) {
        this.index = index;
        this.state = state;
        this.stories = new ReadStories(files, belonging);
        this.open = open;
        this.audit = audit;
        this.clock = clock;
    }

    /** Cases that resemble a text. */
    public Found like(SimilarityQuery query, int limit, Reader reader) {
        Found found = closest(query, limit);
        record(Optional.empty(), found, reader);
        return found;
    }

    /**
     * Cases that resemble a file.
     *
     * @throws forestall.chassis.usecase.Refusal when there is no such file for this reader
     */
    public Found likeFile(VictimId victim, int limit, Reader reader) {
        Found found = likeShown(open.show(victim, reader), reader, limit);
        record(Optional.of(victim), found, reader);
        return found;
    }

    /** Cases that resemble a file which the reader was shown, for a page that shows more of it. On record is that the file was shown. */
    public Found likeShown(OpenFile.Shown shown, Reader reader, int limit) {
        CaseFile file = shown.file();
        List<TimelineEntry> lines = ProtectionPolicy.shown(reader, shown.withheld(), stories.lines(file));
        Story story = StoryPolicy.of(file, lines);
        Set<VictimId> itself = new HashSet<>(shown.merged());
        itself.add(file.victimId());
        itself.add(stories.goesOnAs(file.victimId()));
        return closest(
                new SimilarityQuery(
                        story.text(), story.scamType(), story.agency(), story.channel(), story.ageBand(), itself),
                limit);
    }

    private Found closest(SimilarityQuery query, int limit) {
        List<Candidate> candidates =
                new ArrayList<>(index.byWords(query.text(), query.notThese(), Math.max(NEIGHBOURS, limit)));
        Map<ScamType, Double> types = RankingPolicy.types(
                query,
                ScamTypeGuess.shipped().of(query.text()),
                candidates.subList(0, Math.min(NEIGHBOURS, candidates.size())));
        candidates.addAll(index.ofTypes(RankingPolicy.worthLooking(types), query, limit));
        IndexState known = state.get();
        List<RankingPolicy.Ranked> best = RankingPolicy.rank(query, types, candidates, limit);
        List<List<String>> shared = index.sharedWords(
                query.text(),
                best.stream().map(ranked -> ranked.candidate().story().text()).toList(),
                MOST_SHARED_WORDS);
        List<Match> matches = new ArrayList<>();
        for (int i = 0; i < best.size(); i++) {
            matches.add(match(query, types, best.get(i), shared.get(i)));
        }
        return new Found(matches, known.complete(), known.indexed(), types);
    }

    private static Match match(
            SimilarityQuery query, Map<ScamType, Double> types, RankingPolicy.Ranked ranked, List<String> words) {
        SimilarCase other = ranked.candidate().story();
        List<Reason> reasons = new ArrayList<>();
        if (mostLikely(types) == other.scamType()) {
            reasons.add(Reason.of(Reason.Kind.SAME_SCAM_TYPE));
        }
        if (RankingPolicy.sameAgency(query, other)) {
            reasons.add(Reason.of(Reason.Kind.SAME_AGENCY));
        }
        if (RankingPolicy.sameChannel(query, other)) {
            reasons.add(Reason.of(Reason.Kind.SAME_CHANNEL));
        }
        if (RankingPolicy.sameAgeBand(query, other)) {
            reasons.add(Reason.of(Reason.Kind.SAME_AGE_BAND));
        }
        if (!words.isEmpty()) {
            reasons.add(new Reason(Reason.Kind.SHARED_WORDS, words));
        }
        return new Match(other, ranked.score(), reasons);
    }

    private static ScamType mostLikely(Map<ScamType, Double> types) {
        return types.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(ScamType.UNKNOWN);
    }

    private void record(Optional<VictimId> about, Found found, Reader reader) {
        List<VictimId> subjects = Stream.concat(
                        about.stream(),
                        found.matches().stream().map(match -> match.similar().victimId()))
                .toList();
        audit.add(new AuditEntry(
                UUID.randomUUID(),
                clock.instant(),
                reader.name(),
                AuditEntry.Action.FIND_SIMILAR,
                true,
                subjects,
                AccessPolicy.why(reader)));
    }
}
