package forestall.dispatch.visit;

import forestall.dispatch.intervention.Intervention;
import forestall.events.ids.StationCode;
import forestall.events.ids.VisitId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Visits to look at, the one that is due first at the front. */
public interface VisitQueue {
    /** A visit and what it is about. */
    record Place(Visit visit, Intervention intervention) {}

    /** A station's visits in these states; without a station, those that no station is known for. */
    List<Place> of(@Nullable StationCode station, Set<VisitState> states, @Nullable VisitId after, int limit);
}
