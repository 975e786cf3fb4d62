package forestall.dispatch.visit;

import forestall.dispatch.intervention.Intervention;
import forestall.events.ids.StationCode;
import forestall.events.ids.VisitId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Visits to look at, the one that is due first at the front; so many after that visit's place, from the front without one. */
public interface VisitQueue {
    /** A visit and what it is about. */
    record Place(Visit visit, Intervention intervention) {}

    /** A station's in these states, and those of them that it handed on and that are still open. */
    List<Place> of(StationCode station, Set<VisitState> states, @Nullable VisitId after, int limit);

    /** A station's that found nobody, and that no visit has followed: where the victim is has to be found. So many from the front. */
    List<Place> searches(StationCode station, int limit);

    /** Those that wait for a supervisor to choose a station: none is known, or the directory no longer has theirs. */
    List<Place> unrouted(@Nullable VisitId after, int limit);

    /** Open ones that a station had nobody for. */
    List<Place> shortOfOfficers(@Nullable VisitId after, int limit);
}
