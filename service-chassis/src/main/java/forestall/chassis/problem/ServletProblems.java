package forestall.chassis.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;

/** Whatever a controller throws, on the servlet stack. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ServletProblems {

    private final boolean pages;

    ServletProblems(boolean pages) {
        this.pages = pages;
    }

    /** A page for people, a problem for scripts, nothing for whoever has gone. */
    @ExceptionHandler(Exception.class)
    Object answer(Exception failure, HttpServletRequest request, HttpServletResponse response) {
        if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            return new ModelAndView();
        }
        Problems.Answer answer = Problems.answerTo(failure);
        if (pages && Readers.isPerson(request)) {
            return ProblemPage.of(answer, request, response);
        }
        return ResponseEntity.status(answer.problem().status())
                .headers(answer.headers())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(answer.problem());
    }
}
