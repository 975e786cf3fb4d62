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

    /**
     * Officers act from their station's desk, the squad and supervisors from one that sees all.
     *
     * @param station that somebody belongs to; does not matter to those who see all
     * @throws Refusal not found, for an officer of no station
     */
    public static Desk of(String name, boolean seesAll, @Nullable String station) {
        if (seesAll) {
            return new Desk(name, null);
        }
        if (station == null) {
            throw Refusal.notFound(
                    "no-station",
                    "expected a caller who belongs to a station, found a token without the claim station");
        }
        return new Desk(name, new StationCode(station));
    }

    /**
     * This desk, for what is that very station's.
     *
     * @throws Refusal not found: another station is not there for an officer
     */
    public Desk at(StationCode code) {
        if (station != null && !station.equals(code)) {
            throw Refusal.notFound("station-unknown", "expected your own station, found '%s'".formatted(code));
        }
        return this;
    }

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

    /** It was here before and is still open: it is there to look at only. */
    public boolean looksOn(Visit visit) {
        return station != null && visit.open() && visit.wasAt(station);
    }

    OfficerId officer() {
        return new OfficerId(name);
    }

    /** Said of a visit that is not there, and of one that is another station's. */
    public static Refusal unknown(VisitId id) {
        return Refusal.notFound("visit-unknown", "expected a visit of yours, found none with the id " + id);
    }
}
