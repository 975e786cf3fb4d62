package forestall.dispatch.console.in;

import forestall.chassis.problem.Problems;
import forestall.chassis.usecase.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** How a page answers: what was granted leads on, what was refused comes back with the status that the interface for scripts gives. */
public final class Answers {
    private Answers() {}

    /**
     * A page.
     *
     * @param view its template, such as {@code station/sheet}
     * @param here the address at which it is read
     */
    public static ModelAndView page(String view, @Nullable Refusal refused, String here, Reader reader) {
        int status = refused == null
                ? HttpStatus.OK.value()
                : Problems.answerTo(refused).problem().status();
        return new ModelAndView("dispatch/console/" + view, HttpStatus.valueOf(status))
                .addObject("refused", refused)
                .addObject("here", here)
                .addObject("languageLink", reader.otherLanguage(here));
    }

    /** Leads there. */
    public static ModelAndView to(String address) {
        return new ModelAndView("redirect:" + address);
    }
}
