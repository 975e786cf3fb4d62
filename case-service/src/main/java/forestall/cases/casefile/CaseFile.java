package forestall.cases.casefile;

import static java.util.Comparator.comparing;

import forestall.cases.money.Encounter;
import forestall.cases.money.Loss;
import forestall.events.ids.InterventionId;
import forestall.events.ids.LossId;
import forestall.events.ids.StationCode;
import forestall.events.ids.VictimId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Everything known about one person.
 *
 * @param version how often the file was changed; 0 while nothing is known
 * @param timeline in the order of the world, whatever order it became known in
 */
public record CaseFile(
        VictimId victimId,
        long version,
        Person person,
        List<Suspect> suspects,
        List<Episode> episodes,
        List<Loss> losses,
        List<TimelineEntry> timeline) {

    public CaseFile {
        suspects = List.copyOf(suspects);
        episodes = List.copyOf(episodes);
        losses = List.copyOf(losses);
        timeline = timeline.stream().sorted(comparing(TimelineEntry::at)).toList();
    }

    /** The file of somebody of whom nothing is known yet. */
    public static CaseFile unknown(VictimId victim) {
        return new CaseFile(victim, 0, Person.UNKNOWN, List.of(), List.of(), List.of(), List.of());
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

    /** Whether the event has been applied. */
    public boolean holds(UUID eventId) {
        return timeline.stream().anyMatch(entry -> entry.eventId().equals(eventId));
    }

    /** Whether the station was ever told of an intervention for this person. */
    public boolean concerns(StationCode station) {
        return episodes.stream().anyMatch(episode -> episode.stations().contains(station));
    }

    Optional<Episode> episode(InterventionId id) {
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

    CaseFile with(Person told) {
        return new CaseFile(victimId, version, told, suspects, episodes, losses, timeline);
    }

    CaseFile with(List<Suspect> seen) {
        return new CaseFile(victimId, version, person, seen, episodes, losses, timeline);
    }

    CaseFile with(Episode changed) {
        return new CaseFile(
                victimId,
                version,
                person,
                suspects,
                replaced(episodes, of(changed.interventionId()), changed),
                losses,
                timeline);
    }

    CaseFile with(Loss revised) {
        return new CaseFile(
                victimId,
                version,
                person,
                suspects,
                episodes,
                replaced(losses, loss -> loss.lossId().equals(revised.lossId()), revised),
                timeline);
    }

    /** The next version, with further lines in its history. */
    CaseFile changed(Collection<TimelineEntry> lines) {
        return new CaseFile(
                victimId,
                version + 1,
                person,
                suspects,
                episodes,
                losses,
                Stream.concat(timeline.stream(), lines.stream()).toList());
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
