package forestall.cases.persuasion;

import static java.util.Comparator.comparing;

import forestall.cases.casefile.CaseFile;
import forestall.cases.casefile.Episode;
import forestall.cases.casefile.TimelineEntry;
import forestall.events.vocabulary.ScamType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What of a file and of similar cases goes into a kit. */
final class KitPolicy {

    /** From so many similar cases the tactics are counted. */
    static final int STORIES_COUNTED = 60;

    /** So many of those that ended well are told, and of those that ended badly. */
    static final int STORIES_TOLD = 3;

    /** So many occasions fit the page; the timeline has the rest. */
    static final int OCCASIONS = 12;

    private KitPolicy() {}

    /** The scam of the newest intervention: what an officer confirmed last, else what is suspected. */
    static KnownScam scam(CaseFile file) {
        Optional<Episode> newest = file.episodes().stream().max(comparing(Episode::dimensionsAt));
        List<TimelineEntry> lines = file.timeline().stream()
                .filter(line -> newest.filter(
                                episode -> episode.interventionId().equals(line.interventionId()))
                        .isPresent())
                .toList();
        ScamType suspected = newest.map(Episode::scamType).orElse(ScamType.UNKNOWN);
        Optional<ScamType> confirmed = last(lines, "confirmedScamType").map(ScamType::valueOf);
        return new KnownScam(
                confirmed.orElse(suspected),
                confirmed.isPresent(),
                last(lines, "impersonates").orElse(null));
    }

    private static Optional<String> last(List<TimelineEntry> lines, String detail) {
        return lines.stream()
                .flatMap(line -> Stream.ofNullable(ToldPolicy.text(line, detail)))
                .reduce((earlier, later) -> later);
    }

    /** Those that ended so, the most similar first. One without words has nothing to show. */
    static List<ClosedCase> ended(Ending ending, List<ClosedCase> cases) {
        return cases.stream()
                .filter(one ->
                        one.story().ending() == ending && !one.story().text().isBlank())
                .limit(STORIES_TOLD)
                .toList();
    }
}
