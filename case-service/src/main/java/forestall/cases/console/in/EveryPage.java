package forestall.cases.console.in;

import forestall.chassis.security.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What all pages have in common: they know who browses, nobody keeps a copy of them, and each of their forms is one form. */
@ControllerAdvice(basePackageClasses = EveryPage.class)
class EveryPage {

    @ModelAttribute
    Browsing browsing(
            SignedIn caller, Locale locale, Model model, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        Browsing browsing = new Browsing(caller, locale, model, request, response);
        browsing.show("signedIn", caller.name());
        browsing.show("key", UUID.randomUUID());
        browsing.show("sent", Sent.NOTHING);
        browsing.show("investigates", browsing.investigates());
        browsing.show("supervises", caller.is("supervisor"));
        browsing.show("done", request.getParameter("done"));
        browsing.show("doneOf", request.getParameter("of"));
        return browsing;
    }
}
