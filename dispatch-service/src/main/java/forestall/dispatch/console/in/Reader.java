package forestall.dispatch.console.in;

import forestall.chassis.security.SignedIn;
import forestall.events.ids.OperatorId;
import java.util.Locale;

/** Who reads a page, and in which language. */
record Reader(SignedIn signedIn, Locale locale) {

    OperatorId operator() {
        return new OperatorId(signedIn.name());
    }

    /** The same address in the other language. */
    String otherLanguage(String path) {
        return path + (locale.getLanguage().equals("zh") ? "?lang=en" : "?lang=zh");
    }
}
