package forestall.system;

import static org.assertj.core.api.Assertions.assertThat;

import forestall.local.supervision.Part;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One person, one browser, three services with pages: signed in once, signed out everywhere. */
class SignOutIT {

    private static final List<Part> WITH_PAGES = List.of(Part.DISPATCH, Part.CASE, Part.REPORTING);
    private static final Pattern GUARD = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    @BeforeEach
    void signed_in_at_all_three() throws Exception {
        HttpResponse<String> asked = open(Part.DISPATCH);
        assertThat(asked.uri().getPath()).isEqualTo("/login");
        submit(asked, "/login", Map.of("username", "supervisor", "password", "supervisor-secret"));

        for (Part part : WITH_PAGES) {
            assertThat(isSignedIn(part)).as(part.label()).isTrue();
        }
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void signing_out_of_one_ends_the_sessions_of_the_others_and_of_the_identity_provider() throws Exception {
        HttpResponse<String> last = submit(open(Part.DISPATCH), "/sign-out", Map.of());

        assertThat(last.uri().getPath()).isEqualTo("/signed-out");
        assertThat(last.uri().getPort())
                .isEqualTo(URI.create(address(Part.DISPATCH)).getPort());
        for (Part part : WITH_PAGES) {
            assertThat(isSignedIn(part)).as(part.label()).isFalse();
        }
    }

    @Test
    void a_service_that_is_away_hinders_nobody_from_signing_out_of_the_others() throws Exception {
        TheSystem.stack().stop(Part.CASE);
        try {
            submit(open(Part.REPORTING), "/sign-out", Map.of());

            assertThat(isSignedIn(Part.REPORTING)).isFalse();
            assertThat(isSignedIn(Part.DISPATCH)).isFalse();
        } finally {
            TheSystem.stack().start(Part.CASE);
        }
        assertThat(isSignedIn(Part.CASE)).as("its sessions ended with it").isFalse();
    }

    /** Whoever is not is led to the identity provider, which asks for the password. */
    private boolean isSignedIn(Part part) throws Exception {
        HttpResponse<String> page = open(part);
        boolean asked = page.uri().getPath().equals("/login");
        assertThat(page.statusCode()).as(page.uri().toString()).isEqualTo(200);
        assertThat(page.uri().toString()).startsWith(asked ? address(Part.IDENTITY) : address(part));
        return !asked;
    }

    private HttpResponse<String> open(Part part) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(address(part) + "/")));
    }

    /** Sends a form of a page, with what guards it against forgery. */
    private HttpResponse<String> submit(HttpResponse<String> page, String path, Map<String, String> fields)
            throws Exception {
        Matcher guard = GUARD.matcher(page.body());
        assertThat(guard.find()).as("a form on " + page.uri()).isTrue();
        String form = fields.entrySet().stream()
                .map(field -> "&" + field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("", "_csrf=" + guard.group(1), ""));
        return send(HttpRequest.newBuilder(page.uri().resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return browser.send(request.header("Accept", "text/html").build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String address(Part part) {
        return TheSystem.stack().address(part);
    }
}
