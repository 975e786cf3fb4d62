package forestall.dispatch.visit;

import forestall.chassis.usecase.Refusal;
import forestall.events.ids.OfficerId;
import forestall.events.ids.StationCode;
import forestall.events.ids.VisitId;
import org.jspecify.annotations.Nullable;

/**
 * Who acts on a visit.
 *
 * @param station whose visits only they may see; absent for those who may see all
 */
public record Desk(String name, @Nullable StationCode station) {

    public boolean sees(Visit visit) {
        return station == null || station.equals(visit.station());
    }

    /**
     * The visit, unless it is another station's: that one is not there for this desk.
     *
     * @throws Refusal not found
     */
    Visit seen(Visit visit) {
        if (!sees(visit)) {
            throw unknown(visit.id());
        }
        return visit;
    }

    OfficerId officer() {
        return new OfficerId(name);
    }

    static Refusal unknown(VisitId id) {
        return Refusal.notFound("visit-unknown", "expected a visit of yours, found none with the id " + id);
    }
}
