package forestall.dispatch.visit;

import forestall.chassis.usecase.Refusal;
import forestall.events.ids.OfficerId;
import forestall.events.ids.StationCode;
import forestall.events.ids.VisitId;
import org.jspecify.annotations.Nullable;

/**
 * Who acts on a visit, or looks at it.
 *
 * @param station whose visits only they may see; absent for those who may see all
 */
public record Desk(String name, @Nullable StationCode station) {

    public boolean sees(Visit visit) {
        return station == null || station.equals(visit.station()) || looksOn(visit);
    }

    /**
     * The visit, when it is this desk's to act on: another station's is not there for it.
     *
     * @throws Refusal not found; or a conflict when it is there to look at only, since it was handed on
     */
    Visit own(Visit visit) {
        if (looksOn(visit)) {
            throw Refusal.conflict(
                    "visit-handed-over",
                    "expected a visit that is station %s's, found one that was handed on%s"
                            .formatted(station, visit.station() == null ? "" : " to station " + visit.station()));
        }
        if (!sees(visit)) {
            throw unknown(visit.id());
        }
        return visit;
    }

    /** It was here before and is still open. */
    private boolean looksOn(Visit visit) {
        return station != null && visit.open() && visit.wasAt(station);
    }

    OfficerId officer() {
        return new OfficerId(name);
    }

    static Refusal unknown(VisitId id) {
        return Refusal.notFound("visit-unknown", "expected a visit of yours, found none with the id " + id);
    }
}
