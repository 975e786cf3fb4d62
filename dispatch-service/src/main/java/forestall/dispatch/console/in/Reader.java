package forestall.dispatch.console.in;

import forestall.chassis.security.SignedIn;
import forestall.dispatch.overview.Onlooker;
import forestall.dispatch.visit.Desk;
import forestall.events.ids.OperatorId;
import java.util.Locale;

/** Who reads a page, and in which language. */
public record Reader(SignedIn signedIn, Locale locale) {

    /** By the name under which somebody signed in. */
    public OperatorId operator() {
        return new OperatorId(signedIn.name());
    }

    /**
     * From which desk somebody acts on visits.
     *
     * @throws forestall.chassis.usecase.Refusal for an officer of no station
     */
    public Desk desk() {
        return Desk.of(signedIn.name(), seesAll(), signedIn.station());
    }

    /** How much of an intervention somebody is told. */
    public Onlooker onlooker() {
        return new Onlooker(desk(), signedIn.is("supervisor"));
    }

    /** The squad and supervisors; officers see what is their station's. */
    public boolean seesAll() {
        return signedIn.is("operator") || signedIn.is("supervisor");
    }

    /** The same address in the other language. */
    public String otherLanguage(String path) {
        return path + (path.contains("?") ? "&" : "?") + (locale.getLanguage().equals("zh") ? "lang=en" : "lang=zh");
    }
}
