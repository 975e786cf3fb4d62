package forestall.dispatch.console.in;

import forestall.dispatch.console.QueueBoard;
import forestall.dispatch.console.ReadQueue;
import forestall.dispatch.console.ReadSheet;
import forestall.dispatch.directory.Directory;
import forestall.dispatch.warningcall.WarningCall;
import forestall.events.ids.CallId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The operators' queue, as a page and as the part of it that is fetched again when something changed. */
@Controller
class QueuePage {
    private final ReadQueue queue;
    private final ReadSheet sheets;
    private final Directory directory;

    QueuePage(ReadQueue queue, ReadSheet sheets, Directory directory) {
        this.queue = queue;
        this.sheets = sheets;
        this.directory = directory;
    }

    /**
     * The page.
     *
     * @param reported the call that its reader has just reported on: it says what follows
     * @param none present when its reader asked for a call and there was none
     */
    @GetMapping("/")
    String page(
            @RequestParam(required = false) @Nullable UUID reported,
            @RequestParam(required = false) @Nullable String none,
            @ModelAttribute(binding = false) Reader reader,
            Model model) {
        show(reader, model);
        model.addAttribute("languageLink", reader.otherLanguage("/"));
        model.addAttribute("told", reported == null ? null : reportOf(new CallId(reported), reader));
        model.addAttribute("none", none != null);
        model.addAttribute("command", UUID.randomUUID());
        return "dispatch/console/page";
    }

    @GetMapping("/queue")
    String queue(@ModelAttribute(binding = false) Reader reader, Model model) {
        show(reader, model);
        return "dispatch/console/queue :: queue";
    }

    private void show(Reader reader, Model model) {
        QueueBoard board = queue.read();
        model.addAttribute("board", board);
        model.addAttribute("shown", new Shown(reader.locale(), directory.territories(), board.asOf()));
    }

    private @Nullable WarningCall reportOf(CallId id, Reader reader) {
        return sheets.call(id)
                .filter(call -> call.report() != null
                        && call.claim() != null
                        && call.claim().by().equals(reader.operator()))
                .orElse(null);
    }
}
