package forestall.chassis.problem;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What the servlet container itself has to answer: failures of filters, and statuses that were set without a body. People get a page. */
@Hidden
@Controller
class LastResort implements ErrorController {

    static final String PATH = "/error";

    private final boolean pages;

    LastResort(boolean pages) {
        this.pages = pages;
    }

    @RequestMapping(PATH)
    @Nullable
    ModelAndView answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Problems.Answer answer = failure instanceof Throwable thrown
                ? Problems.answerTo(unwrapped(thrown))
                : Problems.answerOfStatus(status(request));
        if (pages && Readers.isPerson(request)) {
            return ProblemPage.of(answer, request, response);
        }
        ProblemJson.write(response, answer);
        return null;
    }

    private static Throwable unwrapped(Throwable thrown) {
        return thrown instanceof ServletException wrapper && wrapper.getCause() != null ? wrapper.getCause() : thrown;
    }

    private static HttpStatus status(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        return status == null ? HttpStatus.NOT_FOUND : status;
    }
}
