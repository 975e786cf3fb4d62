package forestall.dispatch.visit;

import forestall.dispatch.intervention.Intervention;
import forestall.dispatch.intervention.InterventionState;
import forestall.dispatch.intervention.Journal;
import forestall.events.HandedOver;
import forestall.events.ids.StationCode;
import java.time.Instant;
import java.util.List;
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

    /** The latest visit, whatever became of it; when one is open, that one. */
    @Nullable
    Visit latest(Intervention of) {
        List<Visit> all = visits.of(of.id());
        return all.isEmpty() ? null : all.getLast();
    }

    /**
     * To where the victim is now.
     *
     * @param located the intervention with its new whereabouts, locked and stored
     */
    Moved to(Posting posting, Errand there, Intervention located, Instant now, String actor) {
        Visit previous = latest(located);
        if (previous == null || !(previous.open() || located.is(InterventionState.VISITING))) {
            return new Moved(located, previous, false);
        }
        Visit moved = previous.open()
                ? visits.save(previous.moved(posting, there, now))
                : visits.add(next(previous, posting, there, now));
        notifying.goOn(previous, moved, now);
        return new Moved(located, moved, tell(previous.station(), moved, located, now, actor));
    }

    private static Visit next(Visit previous, Posting posting, Errand there, Instant now) {
        List<FormerStation> former =
                posting.sameStation(previous.posting()) ? List.of() : previous.formerAfter(there.reason(), null, now);
        return Visit.planned(previous.intervention(), previous.attempt() + 1, there, posting, former, previous.clock());
    }

    /** True when another station has it than before, and both hear of it. */
    boolean tell(@Nullable StationCode from, Visit moved, Intervention located, Instant now, String actor) {
        StationCode to = moved.station();
        if (from == null || to == null || from.equals(to)) {
            notifying.tell(located, moved, now, actor);
            return false;
        }
        journal.announce(
                new HandedOver(
                        located.victimId(),
                        located.id(),
                        moved.id(),
                        from,
                        to,
                        moved.reason(),
                        moved.clock().acceptBy(),
                        moved.clock().visitBy(),
                        moved.location(),
                        located.dimensions()),
                now,
                actor);
        return true;
    }
}
