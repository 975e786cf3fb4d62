package forestall.chassis.security;

import forestall.chassis.problem.Problem;
import forestall.chassis.problem.Problems;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;

/** What a caller with a valid token is told when denied: no such route, no such method on it, or not with these roles. */
final class Denied {

    private Denied() {}

    static Problems.Answer answer(RouteRules rules, HttpMethod method, String path, AccessDeniedException denied) {
        Set<String> methods = rules.methods(path);
        if (methods.isEmpty()) {
            return new Problems.Answer(
                    Problem.of(HttpStatus.NOT_FOUND, "not-found", "There is no such route"), HttpHeaders.EMPTY);
        }
        if (!methods.contains(method.name())) {
            HttpHeaders allowed = new HttpHeaders();
            allowed.set(HttpHeaders.ALLOW, String.join(", ", methods));
            return new Problems.Answer(
                    Problem.of(
                            HttpStatus.METHOD_NOT_ALLOWED,
                            "method-not-allowed",
                            "expected %s, found %s".formatted(String.join(" or ", methods), method)),
                    allowed);
        }
        return Problems.answerTo(denied);
    }
}
