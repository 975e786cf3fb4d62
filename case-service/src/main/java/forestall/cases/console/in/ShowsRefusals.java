package forestall.cases.console.in;

import forestall.chassis.problem.Problems;
import forestall.chassis.security.SignedIn;
import forestall.chassis.usecase.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Pages on which nothing can be shown when the whole of it is refused: no such file, or none for this reader. */
interface ShowsRefusals {

    @ExceptionHandler(Refusal.class)
    default String refused(Refusal refused, SignedIn caller, Model model, HttpServletResponse response) {
        response.setStatus(Problems.answerTo(refused).problem().status());
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("signedIn", caller.name());
        model.addAttribute("refused", refused);
        return "cases/console/none";
    }
}
