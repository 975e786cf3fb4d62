package forestall.chassis.problem;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What the servlet container itself has to answer: failures of filters, and statuses that were set without a body. */
@Hidden
@Controller
class LastResort implements ErrorController {

    @RequestMapping("${server.error.path:/error}")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        ProblemJson.write(
                response,
                failure instanceof Throwable thrown
                        ? Problems.answerTo(unwrapped(thrown))
                        : Problems.answerOfStatus(status(request)));
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
