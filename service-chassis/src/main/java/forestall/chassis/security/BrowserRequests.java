package forestall.chassis.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What comes from a browser: a page, a step of signing in or out, or anything with the service's session. A bearer token is never one. */
final class BrowserRequests implements RequestMatcher {

    static final String SIGN_OUT = "/sign-out";
    static final String SIGNED_OUT = "/signed-out";

    /** Led there by the identity provider, or leading there. */
    private static final Set<String> STEPS = Set.of(
            "/oauth2/authorization/" + LateRegistration.ID,
            "/login/oauth2/code/" + LateRegistration.ID,
            SIGN_OUT,
            SIGNED_OUT);

    private final RouteRules rules;
    private final String cookie;

    BrowserRequests(RouteRules rules, String cookie) {
        this.rules = rules;
        this.cookie = cookie;
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        String path = request.getRequestURI();
        return request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && (STEPS.contains(path)
                        || rules.isPage(path)
                        || cookies(request).anyMatch(cookie::equals));
    }

    /** Whether a person opened this page, in contrast to a script that fetches. */
    boolean isOpened(HttpServletRequest request) {
        return "GET".equals(request.getMethod())
                && rules.isPage(request.getRequestURI())
                && request.getHeader("HX-Request") == null;
    }

    private static Stream<String> cookies(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null ? Stream.empty() : Arrays.stream(cookies).map(Cookie::getName);
    }
}
