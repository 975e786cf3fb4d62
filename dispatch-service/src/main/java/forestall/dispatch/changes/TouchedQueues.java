package forestall.dispatch.changes;

import forestall.events.AlertAttached;
import forestall.events.CallClaimed;
import forestall.events.CallReleased;
import forestall.events.DeadlineMissed;
import forestall.events.GradeChanged;
import forestall.events.HandedOver;
import forestall.events.InterventionClosed;
import forestall.events.InterventionEvent;
import forestall.events.InterventionOpened;
import forestall.events.OfficerAssigned;
import forestall.events.OfficersArrived;
import forestall.events.OfficersUnavailable;
import forestall.events.StationAccepted;
import forestall.events.StationNotified;
import forestall.events.VictimLocated;
import forestall.events.VisitCompleted;
import forestall.events.VisitStoodDown;
import forestall.events.WarningCallCompleted;
import forestall.events.ids.StationCode;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which queues look different after an event, as far as it says so. One too many costs a look; one too few would show something that is
 * no longer true. {@link FormerStations} knows who else looks on.
 */
public final class TouchedQueues {

    /** The squad's calls. */
    public static final String CALLS = "calls";

    /** What supervisors look at: everything, and what is late, unrouted or short of officers. Every event may change it. */
    public static final String SUPERVISOR = "supervisor";

    private TouchedQueues() {}

    /** A station's visits, such as {@code visits:310104017}. */
    public static String visitsOf(StationCode station) {
        return "visits:" + station;
    }

    public static Set<String> by(InterventionEvent event) {
        StationCode thought = event.dimensions().stationCode();
        return switch (event) {
            case CallClaimed e -> touched(true);
            case CallReleased e -> touched(true);
            // They change what the calls and the visits of this person look like.
            case InterventionOpened e -> touched(true, thought);
            case AlertAttached e -> touched(true, thought);
            case GradeChanged e -> touched(true, thought);
            case WarningCallCompleted e -> touched(true, thought);
            case DeadlineMissed e -> touched(true, thought);
            case InterventionClosed e -> touched(true, thought);
            // A promise at the door takes the call off its queue.
            case VisitCompleted e -> touched(true, e.stationCode(), thought);
            case StationNotified e -> touched(false, e.stationCode());
            case StationAccepted e -> touched(false, e.stationCode());
            case OfficerAssigned e -> touched(false, e.stationCode());
            case OfficersArrived e -> touched(false, e.stationCode());
            case VictimLocated e -> touched(true, thought);
            case HandedOver e -> touched(false, e.fromStation(), e.toStation());
            case OfficersUnavailable e -> touched(false, e.stationCode(), e.nextStation());
            case VisitStoodDown e -> touched(false, e.stationCode());
        };
    }

    private static Set<String> touched(boolean calls, @Nullable StationCode... stations) {
        return Stream.concat(
                        calls ? Stream.of(SUPERVISOR, CALLS) : Stream.of(SUPERVISOR),
                        Stream.of(stations).filter(Objects::nonNull).map(TouchedQueues::visitsOf))
                .collect(Collectors.toUnmodifiableSet());
    }
}
