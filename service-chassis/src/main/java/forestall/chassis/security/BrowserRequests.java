package forestall.chassis.security;

import forestall.chassis.problem.Readers;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What comes from a browser: a page, a step of signing in or out, whatever a person opens, or anything with the service's session. A bearer
 * token is never one.
 */
final class BrowserRequests implements RequestMatcher {

    static final String SIGN_OUT = "/sign-out";
    static final String SIGNED_OUT = "/signed-out";

    /** Where the identity provider says that somebody has signed out; its token is checked there, and no session comes with it. */
    private static final String SIGNED_OUT_ELSEWHERE = "/logout/connect/back-channel/" + LateRegistration.ID;

    /** Led there by the identity provider, or leading there. */
    private static final Set<String> STEPS = Set.of(
            "/oauth2/authorization/" + LateRegistration.ID,
            "/login/oauth2/code/" + LateRegistration.ID,
            SIGN_OUT,
            SIGNED_OUT,
            SIGNED_OUT_ELSEWHERE);

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
                        || pageOfForm(request).isPresent()
                        || isOpenedByAPerson(request)
                        || cookies(request).anyMatch(cookie::equals));
    }

    private static boolean isOpenedByAPerson(HttpServletRequest request) {
        return "GET".equals(request.getMethod()) && Readers.isPerson(request);
    }

    /** Whether a person opened this page, in contrast to a script that fetches. */
    boolean isOpened(HttpServletRequest request) {
        return "GET".equals(request.getMethod())
                && rules.isPage(request.getRequestURI())
                && request.getHeader("HX-Request") == null;
    }

    /** The page that a form was sent from, in contrast to a script's request; empty for any other request. */
    Optional<String> pageOfForm(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        String sent = request.getContentType();
        boolean form = "POST".equals(request.getMethod())
                && !BrowserRequests.SIGN_OUT.equals(request.getRequestURI())
                && request.getHeader("HX-Request") == null
                && accepted != null
                && accepted.contains(MediaType.TEXT_HTML_VALUE)
                && sent != null
                && sent.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
        return form ? rules.pageOfForm(request.getRequestURI()) : Optional.empty();
    }

    private static Stream<String> cookies(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null ? Stream.empty() : Arrays.stream(cookies).map(Cookie::getName);
    }
}
