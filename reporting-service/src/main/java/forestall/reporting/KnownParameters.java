package forestall.reporting;

import forestall.chassis.usecase.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses a parameter that a route of the statistics does not have: whoever asks for one station would otherwise be told the figures of
 * the city, without a word.
 */
final class KnownParameters implements HandlerInterceptor {

    /** Of every route: in place of an Accept header. */
    private static final String FORMAT = "format";

    private static final int LONGEST_SHOWN = 40;

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod route) {
            Set<String> known = known(route);
            request.getParameterMap().keySet().stream()
                    .filter(name -> !known.contains(name))
                    .findFirst()
                    .ifPresent(unknown -> refuse(unknown, known));
        }
        return true;
    }

    private static void refuse(String unknown, Set<String> known) {
        String name = unknown.length() <= LONGEST_SHOWN ? unknown : unknown.substring(0, LONGEST_SHOWN) + "…";
        throw Refusal.invalid(
                "unknown-parameter",
                "/" + name.replace("~", "~0").replace("/", "~1"),
                "some of " + String.join(", ", known),
                "'" + name + "'");
    }

    private static Set<String> known(HandlerMethod route) {
        Set<String> known = new TreeSet<>(Set.of(FORMAT));
        for (MethodParameter parameter : route.getMethodParameters()) {
            names(parameter).forEach(known::add);
        }
        return known;
    }

    private static Stream<String> names(MethodParameter parameter) {
        Parameter declared = parameter.getParameter();
        if (parameter.hasParameterAnnotation(RequestParam.class)) {
            return Stream.of(declared.getName());
        }
        return declared.getType().isRecord()
                ? Arrays.stream(declared.getType().getRecordComponents()).map(RecordComponent::getName)
                : Stream.empty();
    }
}
