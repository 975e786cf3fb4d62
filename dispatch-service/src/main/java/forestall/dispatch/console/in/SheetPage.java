package forestall.dispatch.console.in;

import forestall.chassis.problem.Problems;
import forestall.chassis.security.SignedIn;
import forestall.chassis.usecase.Refusal;
import forestall.dispatch.console.CallSheet;
import forestall.dispatch.console.ReadSheet;
import forestall.dispatch.directory.Directory;
import forestall.dispatch.warningcall.ClaimCall;
import forestall.dispatch.warningcall.CompleteCall;
import forestall.dispatch.warningcall.ReleaseCall;
import forestall.events.ids.CallId;
import forestall.events.ids.OperatorId;
import forestall.events.vocabulary.CallOutcome;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sheet of one call, and what its buttons do. What was granted leads on; what was refused comes back with all that was typed. */
@Controller
@RequestMapping("/calls")
class SheetPage {
    /** One for each outcome, in their order: the keyboard's upper row from left to right. */
    private static final List<String> KEYS = List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "0", "-", "=");

    private final ReadSheet sheets;
    private final ClaimCall claim;
    private final ReleaseCall release;
    private final CompleteCall complete;
    private final Directory directory;
    private final Clock clock;

    SheetPage(
            ReadSheet sheets,
            ClaimCall claim,
            ReleaseCall release,
            CompleteCall complete,
            Directory directory,
            Clock clock) {
        this.sheets = sheets;
        this.claim = claim;
        this.release = release;
        this.complete = complete;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping("/{id}")
    String sheet(@PathVariable UUID id, SignedIn operator, Locale locale, Model model, HttpServletResponse response) {
        return show(new CallId(id), CallForm.empty(), null, operator, locale, model, response);
    }

    @PostMapping("/next")
    String next(@RequestParam UUID command, SignedIn operator, HttpServletRequest request) {
        Optional<CallId> taken = Commands.once(
                request,
                command.toString(),
                () -> claim.mostUrgent(operator(operator))
                        .map(claimed -> claimed.call().id()));
        return taken.map(SheetPage::address).orElse("redirect:/?none");
    }

    @PostMapping("/{id}/claim")
    String claim(@PathVariable UUID id, SignedIn operator, Locale locale, Model model, HttpServletResponse response) {
        CallId call = new CallId(id);
        try {
            claim.chosen(call, operator(operator));
            return address(call);
        } catch (Refusal refused) {
            return show(call, CallForm.empty(), refused, operator, locale, model, response);
        }
    }

    @PostMapping("/{id}/release")
    String release(@PathVariable UUID id, SignedIn operator, Locale locale, Model model, HttpServletResponse response) {
        CallId call = new CallId(id);
        try {
            release.by(operator(operator), operator.is("supervisor"), call);
            return "redirect:/";
        } catch (Refusal refused) {
            return show(call, CallForm.empty(), refused, operator, locale, model, response);
        }
    }

    @PostMapping("/{id}/outcome")
    String outcome(
            @PathVariable UUID id,
            @ModelAttribute CallForm form,
            SignedIn operator,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        CallId call = new CallId(id);
        try {
            complete.with(form.statement(clock.instant()), operator(operator), call, form.version());
            return "redirect:/?reported=" + call;
        } catch (Refusal refused) {
            return show(call, form, refused, operator, locale, model, response);
        }
    }

    private String show(
            CallId id,
            CallForm form,
            @Nullable Refusal refused,
            SignedIn reader,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("signedIn", reader.name());
        model.addAttribute("refused", refused);
        model.addAttribute(
                "languageLink", "/calls/" + id + (locale.getLanguage().equals("zh") ? "?lang=en" : "?lang=zh"));
        if (refused != null) {
            response.setStatus(status(refused));
        }
        try {
            CallSheet sheet = sheets.of(id);
            OperatorId operator = operator(reader);
            model.addAttribute("sheet", sheet);
            model.addAttribute("person", sheet.personFor(operator));
            model.addAttribute("mine", sheet.isWith(operator));
            model.addAttribute("form", form);
            model.addAttribute("keys", KEYS);
            model.addAttribute(
                    "reached",
                    Arrays.stream(CallOutcome.values())
                            .filter(CallOutcome::reached)
                            .toList());
            model.addAttribute(
                    "unreached",
                    Arrays.stream(CallOutcome.values())
                            .filter(outcome -> !outcome.reached())
                            .toList());
            model.addAttribute("shown", new Shown(locale, directory.territories(), sheet.asOf()));
            return "dispatch/console/sheet";
        } catch (Refusal unknown) {
            response.setStatus(status(unknown));
            model.addAttribute("refused", unknown);
            return "dispatch/console/unknown";
        }
    }

    /** The same as the interface for scripts answers. */
    private static int status(Refusal refused) {
        return Problems.answerTo(refused).problem().status();
    }

    private static String address(CallId call) {
        return "redirect:/calls/" + call;
    }

    private static OperatorId operator(SignedIn caller) {
        return new OperatorId(caller.name());
    }
}
