package forestall.cases.similar;

import static java.util.Comparator.comparing;

import forestall.cases.casefile.CaseFile;
import forestall.cases.casefile.CaseState;
import forestall.cases.casefile.Episode;
import forestall.cases.casefile.HeldRole;
import forestall.cases.casefile.KnownAddress;
import forestall.cases.casefile.TimelineEntry;
import forestall.cases.money.LossSums;
import forestall.events.facts.PersonName;
import forestall.events.vocabulary.AgeBand;
import forestall.events.vocabulary.Channel;
import forestall.events.vocabulary.InterventionResult;
import forestall.events.vocabulary.ScamType;
import forestall.events.vocabulary.Tactic;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a file tells. */
final class StoryPolicy {

    /** In characters: what a page has room for and somebody at a door reads. */
    private static final int LONGEST_SHOWN = 1_200;

    private static final int LONGEST_AGENCY = 40;

    private static final int DOUBTFUL_END = 100;
    private static final ZoneId CALENDAR = ZoneId.of("Asia/Shanghai");
    private static final Comparator<Episode> NEWEST =
            comparing(Episode::closedAt, Comparator.nullsFirst(Comparator.naturalOrder()));

    private StoryPolicy() {}

    /**
     * The story of a file.
     *
     * @param lines the file's timeline, as much of it as is read
     */
    static Story of(CaseFile file, List<TimelineEntry> lines) {
        Optional<Episode> closed = file.episodes().stream()
                .filter(episode -> episode.state() == CaseState.CLOSED)
                .max(NEWEST);
        String text = Words.of(lines);
        InterventionResult outcome = closed.map(Episode::result).orElse(null);
        boolean similar =
                file.state() == CaseState.CLOSED && outcome != null && outcome != InterventionResult.FALSE_ALARM;
        return new Story(
                file.victimId(),
                similar,
                scamType(file, lines),
                newest(lines, "impersonates").map(said -> agency(file, said)).orElse(null),
                newest(lines, "channel")
                        .flatMap(said -> code(Channel.values(), said))
                        .orElse(null),
                ageBand(file),
                file.dimensions().districtCode(),
                outcome,
                tactics(lines),
                closed.map(Episode::closedAt).map(StoryPolicy::month).orElse(null),
                RoundMoney.of(LossSums.of(file.losses())),
                text,
                similar ? shown(file, text) : "",
                names(file),
                file.person().addresses().stream().map(KnownAddress::text).toList(),
                file.episodes().stream()
                        .flatMap(episode -> episode.stations().stream())
                        .distinct()
                        .toList(),
                file.roles().stream().anyMatch(HeldRole::onTheOtherSide));
    }

    /** What a feed says of it is free text: redacted, and no longer than a name of an authority is. */
    private static String agency(CaseFile file, String said) {
        String shown = Redaction.of(KnownWords.of(file)).of(said);
        return shown.length() <= LONGEST_AGENCY ? shown : shown.substring(0, LONGEST_AGENCY) + "…";
    }

    /** Of a long text only the beginning is redacted, and its end not shown: it may be half a word that was not recognised. */
    private static String shown(CaseFile file, String text) {
        String beginning = text.substring(0, Math.min(text.length(), 2 * LONGEST_SHOWN));
        String shown = Redaction.of(KnownWords.of(file)).of(beginning);
        int safe = beginning.length() == text.length() ? shown.length() : Math.max(0, shown.length() - DOUBTFUL_END);
        return safe == shown.length() && safe <= LONGEST_SHOWN
                ? shown
                : shown.substring(0, Math.min(safe, LONGEST_SHOWN)) + "…";
    }

    /** As an officer confirmed it, or else as the newest episode has it. */
    private static ScamType scamType(CaseFile file, List<TimelineEntry> lines) {
        return newest(lines, "confirmedScamType")
                .flatMap(said -> code(ScamType.values(), said))
                .orElse(file.dimensions().scamType());
    }

    private static AgeBand ageBand(CaseFile file) {
        AgeBand counted = file.dimensions().ageBand();
        return counted == AgeBand.UNKNOWN ? AgeBand.of(file.person().age()) : counted;
    }

    private static List<Tactic> tactics(List<TimelineEntry> lines) {
        Set<Tactic> used = new LinkedHashSet<>();
        lines.stream()
                .flatMap(line ->
                        line.detail().get("tactics") instanceof Collection<?> many ? many.stream() : Stream.of())
                .forEach(said -> code(Tactic.values(), said.toString()).ifPresent(used::add));
        return used.stream().sorted().toList();
    }

    /** Names as one would look for them; those of relatives and suspects find no file. */
    private static List<String> names(CaseFile file) {
        return file.person().names().stream().map(PersonName::value).toList();
    }

    private static Optional<String> newest(List<TimelineEntry> lines, String detail) {
        return lines.stream()
                .filter(line -> line.detail().containsKey(detail))
                .max(comparing(TimelineEntry::at))
                .map(line -> String.valueOf(line.detail().get(detail)));
    }

    private static <E extends Enum<E>> Optional<E> code(E[] codes, String said) {
        return Arrays.stream(codes).filter(code -> code.name().equals(said)).findFirst();
    }

    private static @Nullable YearMonth month(Instant at) {
        return YearMonth.from(at.atZone(CALENDAR));
    }
}
