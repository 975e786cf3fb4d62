package forestall.dispatch.changes;

import forestall.dispatch.visit.Visits;
import forestall.events.ids.InterventionId;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Stations that handed a visit on. They look on while it is open, and have to see it go. Events do not name them, since most that
 * changes how a visit looks is told of its intervention: the store knows at least those that there were when an event was written.
 */
public final class FormerStations {
    private final Visits visits;

    public FormerStations(Visits visits) {
        this.visits = visits;
    }

    /** Of ended visits too: what ended one may have begun the next. */
    public Set<String> queuesOf(InterventionId intervention) {
        return visits.of(intervention).stream()
                .flatMap(visit -> visit.former().stream())
                .map(former -> TouchedQueues.visitsOf(former.station()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
