package forestall.dispatch.console.operator.in;

import forestall.chassis.problem.Problems;
import forestall.chassis.usecase.Refusal;
import forestall.dispatch.console.in.Reader;
import forestall.dispatch.console.in.Shown;
import forestall.dispatch.console.operator.QueueBoard;
import forestall.dispatch.console.operator.ReadQueue;
import forestall.dispatch.console.operator.ReadSheet;
import forestall.dispatch.directory.Directory;
import forestall.dispatch.warningcall.CallCursor;
import forestall.dispatch.warningcall.WarningCall;
import forestall.events.ids.CallId;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

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
     * The page; officers of a station are led to theirs.
     *
     * @param after where the part before ended; the front of the queue without one
     * @param reported the call that its reader has just reported on: it says what follows
     * @param none present when its reader asked for a call and there was none
     */
    @GetMapping("/")
    String page(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable UUID reported,
            @RequestParam(required = false) @Nullable String none,
            @ModelAttribute(binding = false) Reader reader,
            Model model,
            HttpServletResponse response) {
        if (!reader.seesAll()) {
            return "redirect:/station";
        }
        show(after, reader, model, response);
        model.addAttribute("languageLink", reader.otherLanguage(part(model.getAttribute("after"))));
        model.addAttribute("told", reported == null ? null : reportOf(new CallId(reported), reader));
        model.addAttribute("none", none != null);
        model.addAttribute("command", UUID.randomUUID());
        return "dispatch/console/operator/page";
    }

    @GetMapping("/queue")
    String queue(
            @RequestParam(required = false) @Nullable String after,
            @ModelAttribute(binding = false) Reader reader,
            Model model,
            HttpServletResponse response) {
        show(after, reader, model, response);
        return "dispatch/console/operator/queue :: queue";
    }

    private void show(@Nullable String after, Reader reader, Model model, HttpServletResponse response) {
        QueueBoard board;
        try {
            board = queue.read(after == null ? null : CallCursor.read(after));
            model.addAttribute("after", after);
        } catch (Refusal foreign) {
            response.setStatus(Problems.answerTo(foreign).problem().status());
            model.addAttribute("refused", foreign);
            board = queue.read(null);
        }
        model.addAttribute("next", board.next() == null ? null : CallCursor.of(board.next()));
        model.addAttribute("board", board);
        model.addAttribute("shown", new Shown(reader.locale(), directory.territories(), board.asOf()));
    }

    private static String part(@Nullable Object after) {
        return after == null
                ? "/"
                : UriComponentsBuilder.fromPath("/")
                        .queryParam("after", "{after}")
                        .build(after)
                        .toString();
    }

    private @Nullable WarningCall reportOf(CallId id, Reader reader) {
        return sheets.call(id)
                .filter(call -> call.report() != null
                        && call.claim() != null
                        && call.claim().by().equals(reader.operator()))
                .orElse(null);
    }
}
