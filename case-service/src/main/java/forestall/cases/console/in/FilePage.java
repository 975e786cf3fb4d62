package forestall.cases.console.in;

import forestall.cases.Fields;
import forestall.cases.Readers;
import forestall.cases.Victims;
import forestall.cases.audit.AuditEntry.Action;
import forestall.cases.casefile.AddNote;
import forestall.cases.casefile.CaseFile;
import forestall.cases.casefile.OpenFile;
import forestall.cases.casefile.TimelineEntry;
import forestall.cases.casefile.WatchFile;
import forestall.cases.console.Disclosure;
import forestall.cases.money.AccountAccess;
import forestall.cases.money.LossSums;
import forestall.cases.money.LossView;
import forestall.chassis.problem.Problems;
import forestall.chassis.security.SignedIn;
import forestall.chassis.usecase.Refusal;
import forestall.events.facts.FreeText;
import forestall.events.ids.VictimId;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One file. Whatever is shown of it is on record, as it is for programs. */
@Controller
@RequestMapping("/cases/{victimId}")
class FilePage {

    private static final int LINES = 30;
    private static final int LONGEST_NOTE = 4000;

    private final Frame frame;
    private final OpenFile open;
    private final WatchFile watch;
    private final AddNote addNote;

    FilePage(Frame frame, OpenFile open, WatchFile watch, AddNote addNote) {
        this.frame = frame;
        this.open = open;
        this.watch = watch;
        this.addNote = addNote;
    }

    @GetMapping
    String file(
            @PathVariable String victimId, SignedIn caller, Locale locale, Model model, HttpServletResponse response) {
        return show(Victims.of(victimId), Disclosure.MASKED, caller, locale, model, response);
    }

    /** Numbers, accounts and handles whole; that somebody looked at them is on record by itself. */
    @PostMapping("/numbers")
    String numbers(
            @PathVariable String victimId, SignedIn caller, Locale locale, Model model, HttpServletResponse response) {
        return show(Victims.of(victimId), Disclosure.WHOLE, caller, locale, model, response);
    }

    /** @param key of the form, so that pressing its button twice makes one note */
    @PostMapping("/notes")
    String note(
            @PathVariable String victimId,
            @RequestParam String text,
            @RequestParam UUID key,
            SignedIn caller,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        VictimId victim = Victims.of(victimId);
        try {
            FreeText note = new FreeText(Fields.text("/text", text, LONGEST_NOTE));
            addNote.write(victim, note, key, Readers.of(caller, null));
            return "redirect:/cases/" + victim + "#timeline";
        } catch (Refusal refused) {
            model.addAttribute("noteRefused", refused);
            model.addAttribute("noteTyped", text);
            String page = show(victim, Disclosure.MASKED, caller, locale, model, response);
            response.setStatus(Problems.answerTo(refused).problem().status());
            return page;
        }
    }

    @ExceptionHandler(Refusal.class)
    String refused(Refusal refused, SignedIn caller, Model model, HttpServletResponse response) {
        return Frame.none(refused, caller, model, response);
    }

    private String show(
            VictimId victim,
            Disclosure disclosure,
            SignedIn caller,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        // Before the file: what changes meanwhile is fetched once more rather than missed.
        model.addAttribute("mark", watch.mark(victim));
        Shown as = frame.begin(victim, "", disclosure, caller, locale, model, response);
        boolean whole = disclosure == Disclosure.WHOLE;
        OpenFile.Shown shown =
                open.show(victim, Readers.of(caller, null), whole ? Action.SHOW_NUMBERS : Action.READ_FILE);
        CaseFile file = shown.file();
        AccountAccess accounts = whole ? AccountAccess.of(caller.roles()) : AccountAccess.MASKED;
        List<TimelineEntry> latest = file.timeline().reversed();
        model.addAttribute("head", FileHead.of(shown));
        model.addAttribute("file", file);
        model.addAttribute("sums", LossSums.of(file.losses()));
        model.addAttribute(
                "losses",
                file.losses().stream().map(loss -> LossView.of(loss, accounts)).toList());
        model.addAttribute(
                "lines", new Lines(as).of(latest.stream().limit(LINES).toList()));
        model.addAttribute("moreLines", latest.size() > LINES || file.earlierLines() > 0);
        model.addAttribute("mayNote", !caller.is("station") && shown.continuesAs() == null);
        model.addAttribute("noteKey", UUID.randomUUID());
        return "cases/console/file";
    }
}
