package forestall.dispatch.visit;

import forestall.dispatch.directory.Station;
import forestall.dispatch.intervention.Intervention;
import forestall.dispatch.intervention.InterventionState;
import forestall.dispatch.intervention.Journal;
import forestall.events.HandedOver;
import forestall.events.facts.Location;
import forestall.events.ids.StationCode;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A visit follows the victim. An open one moves; after one that found nobody there is a next, with the same clock. */
final class MoveVisit {
    private final Visits visits;
    private final NotifyStation notifying;
    private final Journal journal;

    MoveVisit(Visits visits, NotifyStation notifying, Journal journal) {
        this.visits = visits;
        this.notifying = notifying;
        this.journal = journal;
    }

    /** The latest visit, whatever became of it. */
    @Nullable
    Visit latest(Intervention of) {
        List<Visit> all = visits.of(of.id());
        return all.isEmpty() ? null : all.getLast();
    }

    /**
     * To where the victim is now.
     *
     * @param located the intervention with its new whereabouts, locked and stored
     * @param station absent when no station is known for the place
     */
    Moved to(
            @Nullable Station station,
            Location location,
            Intervention located,
            String reason,
            String routedBy,
            Instant now,
            String actor) {
        Visit previous = latest(located);
        if (previous == null || !(previous.open() || located.is(InterventionState.VISITING))) {
            return new Moved(located, previous, false);
        }
        Visit moved = previous.open()
                ? visits.save(previous.moved(station, reason, location))
                : visits.add(Visit.planned(
                        located.id(), previous.attempt() + 1, station, reason, location, previous.clock()));
        StationCode from = previous.station();
        StationCode to = moved.station();
        if (from == null || to == null || Objects.equals(from, to)) {
            notifying.tell(located, moved, routedBy, now, actor);
            return new Moved(located, moved, false);
        }
        journal.announce(
                new HandedOver(
                        located.victimId(),
                        located.id(),
                        moved.id(),
                        from,
                        to,
                        reason,
                        moved.clock().acceptBy(),
                        moved.clock().visitBy(),
                        location,
                        located.dimensions()),
                now,
                actor);
        return new Moved(located, moved, true);
    }
}
