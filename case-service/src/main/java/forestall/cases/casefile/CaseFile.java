package forestall.cases.casefile;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;

import forestall.cases.money.Encounter;
import forestall.cases.money.Loss;
import forestall.chassis.usecase.Refusal;
import forestall.events.facts.Dimensions;
import forestall.events.facts.Lists;
import forestall.events.facts.PhoneNumber;
import forestall.events.ids.InterventionId;
import forestall.events.ids.LossId;
import forestall.events.ids.StationCode;
import forestall.events.ids.VictimId;
import forestall.events.vocabulary.AgeBand;
import forestall.events.vocabulary.Grade;
import forestall.events.vocabulary.InterventionResult;
import forestall.events.vocabulary.ScamType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything known about one person.
 *
 * @param version how often the file was changed; 0 while nothing is known
 * @param roles as they were entered or found; that of the victim follows from the episodes
 * @param timeline the lines that became known last, in the order of the world whatever order they became known in
 * @param earlierLines how many lines stand elsewhere, to be read page by page
 */
public record CaseFile(
        VictimId victimId,
        long version,
        Person person,
        List<Suspect> suspects,
        List<Episode> episodes,
        List<Loss> losses,
        List<HeldRole> roles,
        List<DocumentReference> documents,
        List<TimelineEntry> timeline,
        long earlierLines) {

    public CaseFile {
        suspects = List.copyOf(suspects);
        episodes = List.copyOf(episodes);
        losses = List.copyOf(losses);
        roles = Lists.copyOrEmpty(roles);
        documents = Lists.copyOrEmpty(documents);
        timeline = timeline.stream().sorted(comparing(TimelineEntry::at)).toList();
    }

    /** The file of somebody of whom nothing is known yet. */
    public static CaseFile unknown(VictimId victim) {
        return new CaseFile(
                victim, 0, Person.UNKNOWN, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), 0);
    }

    /** Open while an intervention is. */
    public CaseState state() {
        return episodes.stream().anyMatch(episode -> episode.state() == CaseState.OPEN)
                ? CaseState.OPEN
                : CaseState.CLOSED;
    }

    public boolean exists() {
        return version > 0;
    }

    /**
     * Refuses a change that was based on another version.
     *
     * @param expected null when it does not matter
     */
    public void requireVersion(@Nullable Long expected) {
        if (expected != null && expected != version) {
            throw Refusal.stale("stale-version", "expected version %d, found %d".formatted(expected, version));
        }
    }

    /** Whether the event stands among the lines that became known last. */
    public boolean holds(UUID eventId) {
        return timeline.stream().anyMatch(entry -> entry.eventId().equals(eventId));
    }

    /** Whether the station was ever told of an intervention for this person. */
    public boolean concerns(StationCode station) {
        return episodes.stream().anyMatch(episode -> episode.stations().contains(station));
    }

    /** Whether the telephone number is known to be the person's own. */
    public boolean hasNumber(PhoneNumber number) {
        return person.numbers().stream().anyMatch(known -> known.number().equals(number));
    }

    /** The day in Asia/Shanghai from which on the person is known as a victim; empty while there were false alarms at most. */
    public Optional<LocalDate> victimSince() {
        return episodes.stream()
                .filter(episode -> episode.result() != InterventionResult.FALSE_ALARM)
                .flatMap(episode -> Stream.ofNullable(episode.openedAt()))
                .min(naturalOrder())
                .map(HeldRole::day);
    }

    /** By what an event about the person is counted now: as the newest episode says. */
    public Dimensions dimensions() {
        return episodes.stream()
                .max(comparing(Episode::dimensionsAt))
                .map(Episode::dimensions)
                .orElseGet(() -> new Dimensions(null, null, ScamType.UNKNOWN, Grade.YELLOW, AgeBand.of(person.age())));
    }

    public Optional<Episode> episode(InterventionId id) {
        return episodes.stream().filter(of(id)).findFirst();
    }

    Optional<Episode> openEpisode() {
        return episodes.stream()
                .filter(episode -> episode.state() == CaseState.OPEN)
                .findFirst();
    }

    Optional<Loss> loss(LossId id) {
        return losses.stream().filter(loss -> loss.lossId().equals(id)).findFirst();
    }

    List<Encounter> encounters() {
        return episodes.stream()
                .flatMap(episode -> episode.encounters().stream())
                .toList();
    }

    public CaseFile with(Person told) {
        return copy(version, told, suspects, episodes, losses, roles, documents, timeline);
    }

    public CaseFile with(List<Suspect> seen) {
        return copy(version, person, seen, episodes, losses, roles, documents, timeline);
    }

    public CaseFile with(Episode changed) {
        List<Episode> all = replaced(episodes, of(changed.interventionId()), changed);
        return copy(version, person, suspects, all, losses, roles, documents, timeline);
    }

    public CaseFile with(Loss revised) {
        List<Loss> all = replaced(losses, loss -> loss.lossId().equals(revised.lossId()), revised);
        return copy(version, person, suspects, episodes, all, roles, documents, timeline);
    }

    CaseFile with(DocumentReference filed) {
        List<DocumentReference> all = replaced(documents, filed::same, filed);
        return copy(version, person, suspects, episodes, losses, roles, all, timeline);
    }

    /** Without whatever can harm others once the person works for the scammers; the timeline stays as it is. */
    CaseFile withoutProtection() {
        return copy(version, person.withoutProtection(), suspects, episodes, losses, roles, List.of(), timeline);
    }

    /** With these roles in place of those that were known. */
    public CaseFile holding(List<HeldRole> held) {
        return copy(version, person, suspects, episodes, losses, held, documents, timeline);
    }

    /** What is known from both; this one's id and version stay. Sums are of two lists of losses, so nothing is counted twice. */
    public CaseFile and(CaseFile other) {
        List<Suspect> seen = suspects;
        for (Suspect suspect : other.suspects) {
            seen = Suspect.seen(seen, suspect);
        }
        return new CaseFile(
                victimId,
                version,
                person.and(other.person),
                seen,
                both(episodes, other.episodes),
                both(losses, other.losses),
                both(roles, other.roles),
                both(documents, other.documents),
                both(timeline, other.timeline),
                earlierLines + other.earlierLines);
    }

    private static <T> List<T> both(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    /** The next version, with further lines in its history. */
    CaseFile changed(Collection<TimelineEntry> lines) {
        List<TimelineEntry> all =
                Stream.concat(timeline.stream(), lines.stream()).toList();
        return copy(version + 1, person, suspects, episodes, losses, roles, documents, all);
    }

    CaseFile remembering(List<TimelineEntry> lines) {
        return copy(version, person, suspects, episodes, losses, roles, documents, lines);
    }

    private CaseFile copy(
            long number,
            Person who,
            List<Suspect> seen,
            List<Episode> reported,
            List<Loss> money,
            List<HeldRole> held,
            List<DocumentReference> filed,
            List<TimelineEntry> lines) {
        return new CaseFile(victimId, number, who, seen, reported, money, held, filed, lines, earlierLines);
    }

    private static Predicate<Episode> of(InterventionId id) {
        return episode -> episode.interventionId().equals(id);
    }

    private static <T> List<T> replaced(List<T> all, Predicate<T> former, T latter) {
        return all.stream().anyMatch(former)
                ? all.stream().map(one -> former.test(one) ? latter : one).toList()
                : Stream.concat(all.stream(), Stream.of(latter)).toList();
    }
}
