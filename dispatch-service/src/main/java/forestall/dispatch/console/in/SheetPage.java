package forestall.dispatch.console.in;

import forestall.chassis.problem.Problems;
import forestall.chassis.usecase.Refusal;
import forestall.dispatch.console.CallSheet;
import forestall.dispatch.console.ReadSheet;
import forestall.dispatch.directory.Directory;
import forestall.dispatch.warningcall.ClaimCall;
import forestall.dispatch.warningcall.CompleteCall;
import forestall.dispatch.warningcall.ReleaseCall;
import forestall.events.ids.CallId;
import forestall.events.vocabulary.CallOutcome;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

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
    ModelAndView sheet(@PathVariable UUID id, @ModelAttribute(binding = false) Reader reader) {
        return show(new CallId(id), CallForm.empty(), null, reader);
    }

    @PostMapping("/next")
    ModelAndView next(
            @RequestParam UUID command, @ModelAttribute(binding = false) Reader reader, HttpServletRequest request) {
        return Commands.once(
                        request,
                        command.toString(),
                        () -> claim.mostUrgent(reader.operator())
                                .map(claimed -> claimed.call().id()))
                .map(SheetPage::toSheet)
                .orElseGet(() -> to("/?none"));
    }

    @PostMapping("/{id}/claim")
    ModelAndView claim(@PathVariable UUID id, @ModelAttribute(binding = false) Reader reader) {
        CallId call = new CallId(id);
        try {
            claim.chosen(call, reader.operator());
            return toSheet(call);
        } catch (Refusal refused) {
            return show(call, CallForm.empty(), refused, reader);
        }
    }

    @PostMapping("/{id}/release")
    ModelAndView release(@PathVariable UUID id, @ModelAttribute(binding = false) Reader reader) {
        CallId call = new CallId(id);
        try {
            release.by(reader.operator(), reader.signedIn().is("supervisor"), call);
            return to("/");
        } catch (Refusal refused) {
            return show(call, CallForm.empty(), refused, reader);
        }
    }

    @PostMapping("/{id}/outcome")
    ModelAndView outcome(
            @PathVariable UUID id, @ModelAttribute CallForm form, @ModelAttribute(binding = false) Reader reader) {
        CallId call = new CallId(id);
        try {
            complete.with(form.statement(clock.instant()), reader.operator(), call, form.version());
            return to("/?reported=" + call);
        } catch (Refusal refused) {
            return show(call, form, refused, reader);
        }
    }

    private ModelAndView show(CallId id, CallForm form, @Nullable Refusal refused, Reader reader) {
        try {
            CallSheet sheet = sheets.of(id);
            return page("sheet", refused, id, reader)
                    .addObject("sheet", sheet)
                    .addObject("person", sheet.personFor(reader.operator()))
                    .addObject("mine", sheet.isWith(reader.operator()))
                    .addObject("form", form)
                    .addObject("keys", KEYS)
                    .addObject("reached", outcomes(CallOutcome::reached))
                    .addObject("unreached", outcomes(outcome -> !outcome.reached()))
                    .addObject("shown", new Shown(reader.locale(), directory.territories(), sheet.asOf()));
        } catch (Refusal unknown) {
            return page("unknown", unknown, id, reader);
        }
    }

    /** With the status that the interface for scripts answers. */
    private static ModelAndView page(String name, @Nullable Refusal refused, CallId id, Reader reader) {
        int status = refused == null
                ? HttpStatus.OK.value()
                : Problems.answerTo(refused).problem().status();
        return new ModelAndView("dispatch/console/" + name, HttpStatus.valueOf(status))
                .addObject("refused", refused)
                .addObject("languageLink", reader.otherLanguage("/calls/" + id));
    }

    private static List<CallOutcome> outcomes(Predicate<CallOutcome> kind) {
        return Arrays.stream(CallOutcome.values()).filter(kind).toList();
    }

    private static ModelAndView toSheet(CallId call) {
        return to("/calls/" + call);
    }

    private static ModelAndView to(String address) {
        return new ModelAndView("redirect:" + address);
    }
}
