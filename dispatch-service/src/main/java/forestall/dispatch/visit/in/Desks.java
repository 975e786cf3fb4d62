package forestall.dispatch.visit.in;

import forestall.chassis.security.SignedIn;
import forestall.dispatch.visit.Desk;

/** From which desk a caller acts. */
final class Desks {
    private Desks() {}

    static Desk of(SignedIn caller) {
        return Desk.of(caller.name(), caller.is("supervisor") || caller.is("operator"), caller.station());
    }
}
