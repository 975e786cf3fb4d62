package forestall.dispatch.visit.in;

import forestall.chassis.security.SignedIn;
import forestall.chassis.usecase.Refusal;
import forestall.dispatch.visit.Desk;
import forestall.events.ids.StationCode;

/** From which desk a caller acts: officers from their station's, the squad and supervisors from one that sees all. */
final class Desks {
    private Desks() {}

    static Desk of(SignedIn caller) {
        if (caller.is("supervisor") || caller.is("operator")) {
            return new Desk(caller.name(), null);
        }
        String station = caller.station();
        if (station == null) {
            throw Refusal.notFound(
                    "no-station",
                    "expected a caller who belongs to a station, found a token without the claim station");
        }
        return new Desk(caller.name(), new StationCode(station));
    }

    /** The desk of that very station, or one that sees all; another station's is not there. */
    static Desk at(StationCode code, SignedIn caller) {
        Desk desk = of(caller);
        if (desk.station() != null && !desk.station().equals(code)) {
            throw Refusal.notFound("station-unknown", "expected your own station, found '%s'".formatted(code));
        }
        return desk;
    }
}
