package forestall.dispatch.deadline.in;

import forestall.dispatch.deadline.MissedDeadlines.Place;
import forestall.dispatch.intervention.InterventionState;
import forestall.events.ids.DistrictCode;
import forestall.events.ids.InterventionId;
import forestall.events.ids.StationCode;
import forestall.events.ids.VictimId;
import forestall.events.ids.VisitId;
import forestall.events.vocabulary.DeadlineStage;
import forestall.events.vocabulary.Grade;
import forestall.events.vocabulary.ScamType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A missed deadline as a supervisor sees it.
 *
 * @param dueAt the deadline, which stands as it was
 * @param notedAt when it was found missed
 * @param grade of the intervention by now
 * @param stationCode in whose territory the victim is thought to be
 * @param visitId the visit that is late; absent for calls
 */
record MissedDeadlineView(
        InterventionId interventionId,
        VictimId victimId,
        DeadlineStage stage,
        Instant dueAt,
        Instant notedAt,
        Grade grade,
        InterventionState state,
        ScamType scamType,
        @Nullable StationCode stationCode,
        @Nullable DistrictCode districtCode,
        @Nullable VisitId visitId) {

    static MissedDeadlineView of(Place place) {
        var about = place.about();
        var missed = place.missed();
        return new MissedDeadlineView(
                about.id(),
                about.victimId(),
                missed.stage(),
                missed.dueAt(),
                missed.notedAt(),
                about.grade(),
                about.state(),
                about.scamType(),
                about.whereabouts().station(),
                about.whereabouts().district(),
                missed.visit());
    }
}
