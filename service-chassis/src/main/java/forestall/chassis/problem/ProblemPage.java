package forestall.chassis.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** What went wrong, as people read it: in their language, without the inside, and with a way back. */
public final class ProblemPage {

    private ProblemPage() {}

    static ModelAndView of(Problems.Answer answer, HttpServletRequest request, HttpServletResponse response) {
        HttpStatus status = HttpStatus.valueOf(answer.problem().status());
        answer.headers().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        ModelAndView page = new ModelAndView("pages/trouble", status);
        page.addObject("trouble", word(status));
        page.addObject("again", "GET".equals(request.getMethod()) && status.is5xxServerError());
        return page;
    }

    private static String word(HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED -> "nobody";
            case FORBIDDEN -> "denied";
            case BAD_REQUEST, NOT_FOUND, METHOD_NOT_ALLOWED, GONE -> "nothing";
            case SERVICE_UNAVAILABLE, TOO_MANY_REQUESTS -> "later";
            default -> status.is5xxServerError() ? "fault" : "refused";
        };
    }

    /** The page for people, the problem for scripts; where no controller is at work. */
    public static void orProblem(HttpServletRequest request, HttpServletResponse response, Problems.Answer answer)
            throws IOException, ServletException {
        if (Readers.isPerson(request)) {
            answer.headers().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            request.setAttribute(
                    RequestDispatcher.ERROR_STATUS_CODE, answer.problem().status());
            request.getRequestDispatcher(LastResort.PATH).forward(request, response);
        } else {
            ProblemJson.write(response, answer);
        }
    }
}
