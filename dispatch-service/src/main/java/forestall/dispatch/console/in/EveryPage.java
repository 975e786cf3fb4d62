package forestall.dispatch.console.in;

import forestall.chassis.security.SignedIn;
import forestall.dispatch.console.Person;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What all pages of the consoles have in common: they know their reader, and nobody keeps a copy of them. */
@ControllerAdvice(basePackageClasses = Person.class)
class EveryPage {

    @ModelAttribute
    Reader reader(SignedIn signedIn, Locale locale, Model model, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("signedIn", signedIn.name());
        return new Reader(signedIn, locale);
    }
}
