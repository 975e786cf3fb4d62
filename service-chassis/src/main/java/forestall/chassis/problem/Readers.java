package forestall.chassis.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Who reads an answer: a person a page, a script a problem. */
public final class Readers {

    /** What scripts ask for, and what pages are made of. */
    private static final List<String> NO_PAGES = List.of("/v1/", "/v3/", "/actuator/", "/assets/");

    private Readers() {}

    /** Whether it is a person in a browser who asks, and would rather read a page than JSON. */
    public static boolean isPerson(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && request.getHeader("HX-Request") == null
                && NO_PAGES.stream().noneMatch(path(request)::startsWith)
                && prefersPage(request.getHeader(HttpHeaders.ACCEPT));
    }

    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                ? asked
                : request.getRequestURI();
    }

    private static boolean prefersPage(@Nullable String accepted) {
        try {
            List<MediaType> types = MediaType.parseMediaTypes(accepted);
            return quality(types, "html") > quality(types, "json");
        } catch (InvalidMediaTypeException unreadable) {
            return false;
        }
    }

    private static double quality(List<MediaType> accepted, String kind) {
        return accepted.stream()
                .filter(type -> type.getSubtype().endsWith(kind))
                .mapToDouble(MediaType::getQualityValue)
                .max()
                .orElse(0);
    }
}
