package forestall.dispatch.console.operator.in;

import forestall.chassis.pages.Submissions;
import forestall.chassis.usecase.Refusal;
import forestall.dispatch.console.in.Answers;
import forestall.dispatch.console.in.Reader;
import forestall.dispatch.console.in.Shown;
import forestall.dispatch.console.operator.CallSheet;
import forestall.dispatch.console.operator.ReadSheet;
import forestall.dispatch.directory.Directory;
import forestall.dispatch.intervention.Disclosure;
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
        return Submissions.once(
                        request,
                        command.toString(),
                        () -> claim.mostUrgent(reader.operator())
                                .map(claimed -> sheetOf(claimed.call().id())))
                .map(Answers::to)
                .orElseGet(() -> Answers.to("/?none"));
    }

    @PostMapping("/{id}/claim")
    ModelAndView claim(@PathVariable UUID id, @ModelAttribute(binding = false) Reader reader) {
        CallId call = new CallId(id);
        try {
            claim.chosen(call, reader.operator());
            return Answers.to(sheetOf(call));
        } catch (Refusal refused) {
            return show(call, CallForm.empty(), refused, reader);
        }
    }

    @PostMapping("/{id}/release")
    ModelAndView release(@PathVariable UUID id, @ModelAttribute(binding = false) Reader reader) {
        CallId call = new CallId(id);
        try {
            release.by(reader.operator(), reader.signedIn().is("supervisor"), call);
            return Answers.to("/");
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
            return Answers.to("/?reported=" + call);
        } catch (Refusal refused) {
            return show(call, form, refused, reader);
        }
    }

    private ModelAndView show(CallId id, CallForm form, @Nullable Refusal refused, Reader reader) {
        try {
            CallSheet sheet = sheets.of(id);
            return Answers.page("operator/sheet", refused, sheetOf(id), reader)
                    .addObject("sheet", sheet)
                    .addObject("person", sheet.personFor(reader.operator()))
                    .addObject("notes", reader.onlooker().ofWords(sheet.whole()) == Disclosure.FULL)
                    .addObject("mine", sheet.isWith(reader.operator()))
                    .addObject("form", form)
                    .addObject("keys", KEYS)
                    .addObject("reached", outcomes(CallOutcome::reached))
                    .addObject("unreached", outcomes(outcome -> !outcome.reached()))
                    .addObject("shown", new Shown(reader.locale(), directory.territories(), sheet.asOf()));
        } catch (Refusal unknown) {
            return Answers.page("operator/unknown", unknown, sheetOf(id), reader);
        }
    }

    private static List<CallOutcome> outcomes(Predicate<CallOutcome> kind) {
        return Arrays.stream(CallOutcome.values()).filter(kind).toList();
    }

    private static String sheetOf(CallId call) {
        return "/calls/" + call;
    }
}
