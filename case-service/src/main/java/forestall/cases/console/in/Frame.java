package forestall.cases.console.in;

import forestall.cases.Readers;
import forestall.cases.casefile.OpenFile;
import forestall.cases.console.Disclosure;
import forestall.chassis.problem.Problems;
import forestall.chassis.security.SignedIn;
import forestall.chassis.usecase.Refusal;
import forestall.events.ids.VictimId;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What all pages of a file have in common: whose it is, who reads it, and the way to its other pages. */
@Component
class Frame {

    private final OpenFile open;
    private final MessageSource words;
    private final Clock clock;

    Frame(OpenFile open, MessageSource words, Clock clock) {
        this.open = open;
        this.words = words;
        this.clock = clock;
    }

    /**
     * Opens a further page of a file; it is on record that the file was read.
     *
     * @param page its path below that of the file
     * @throws Refusal when there is no such file for this reader
     */
    Shown opened(
            VictimId victim, String page, SignedIn caller, Locale locale, Model model, HttpServletResponse response) {
        Shown as = begin(victim, page, Disclosure.MASKED, caller, locale, model, response);
        model.addAttribute("head", FileHead.of(open.show(victim, Readers.of(caller, null))));
        return as;
    }

    Shown begin(
            VictimId victim,
            String page,
            Disclosure disclosure,
            SignedIn caller,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        boolean chinese = locale.getLanguage().equals("zh");
        Shown as = new Shown(words, locale, disclosure, clock.instant());
        model.addAttribute("signedIn", caller.name());
        model.addAttribute("languageLink", "/cases/" + victim + page + (chinese ? "?lang=en" : "?lang=zh"));
        model.addAttribute("as", as);
        model.addAttribute("page", page);
        model.addAttribute("kitLanguage", chinese ? "zh" : "en");
        model.addAttribute("investigates", caller.is("investigator") || caller.is("supervisor"));
        model.addAttribute("supervises", caller.is("supervisor"));
        return as;
    }

    /** No such file, or none for this reader: a page says so. */
    static String none(Refusal refused, SignedIn caller, Model model, HttpServletResponse response) {
        response.setStatus(Problems.answerTo(refused).problem().status());
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("signedIn", caller.name());
        model.addAttribute("refused", refused);
        return "cases/console/none";
    }
}
