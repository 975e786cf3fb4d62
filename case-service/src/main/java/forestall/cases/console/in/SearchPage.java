package forestall.cases.console.in;

import forestall.cases.Readers;
import forestall.cases.console.Disclosure;
import forestall.cases.console.LookUp;
import forestall.chassis.problem.Problems;
import forestall.chassis.security.SignedIn;
import forestall.chassis.usecase.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where people look files up. Posted, so that nothing personal stands in an address. */
@Controller
class SearchPage {

    private final LookUp lookUp;
    private final MessageSource words;
    private final Clock clock;

    SearchPage(LookUp lookUp, MessageSource words, Clock clock) {
        this.lookUp = lookUp;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/")
    String page(SignedIn reader, Locale locale, Model model, HttpServletResponse response) {
        return show(LookUp.Kind.ANYTHING, "", reader, locale, model, response);
    }

    @PostMapping("/search")
    String search(
            @RequestParam(defaultValue = "ANYTHING") LookUp.Kind kind,
            @RequestParam(name = "words") String typed,
            SignedIn reader,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        try {
            model.addAttribute("found", lookUp.of(kind, typed, Readers.of(reader, null)));
        } catch (Refusal refused) {
            response.setStatus(Problems.answerTo(refused).problem().status());
            model.addAttribute("refused", refused);
        }
        return show(kind, typed, reader, locale, model, response);
    }

    private String show(
            LookUp.Kind kind, String typed, SignedIn reader, Locale locale, Model model, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("signedIn", reader.name());
        model.addAttribute("languageLink", locale.getLanguage().equals("zh") ? "/?lang=en" : "/?lang=zh");
        model.addAttribute("kinds", LookUp.Kind.values());
        model.addAttribute("kind", kind);
        model.addAttribute("typed", typed);
        model.addAttribute("as", new Shown(words, locale, Disclosure.MASKED, clock.instant()));
        return "cases/console/search";
    }
}
