package forestall.events;

import forestall.events.facts.Dimensions;
import forestall.events.ids.InterventionId;
import java.util.UUID;

/** What happened to an intervention. Written by: dispatch. */
public sealed interface InterventionEvent extends Event
        permits InterventionOpened,
                AlertAttached,
                WarningCallCompleted,
                StationNotified,
                StationAccepted,
                OfficerAssigned,
                VisitCompleted,
                VictimLocated,
                HandedOver,
                DeadlineMissed,
                InterventionClosed,
                CallClaimed,
                CallReleased,
                GradeChanged,
                OfficersArrived,
                OfficersUnavailable,
                VisitStoodDown {

    InterventionId interventionId();

    Dimensions dimensions();

    @Override
    default UUID correlation() {
        return interventionId().value();
    }
}
