package forestall.chassis.problem;

import forestall.chassis.json.EventJson;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;

/** Writes a problem where no message converter is at hand: in filters and handlers of exceptions. */
public final class ProblemJson {

    private ProblemJson() {}

    public static byte[] bytes(Problem problem) {
        return EventJson.mapper().writeValueAsBytes(problem);
    }

    /** Over the servlet API; the status and the headers of the problem, then its body. */
    public static void write(HttpServletResponse response, Problems.Answer answer) throws IOException {
        response.setStatus(answer.problem().status());
        answer.headers().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(bytes(answer.problem()));
    }
}
