package forestall.chassis.security;

import static forestall.chassis.running.BrowserAlike.location;
import static forestall.chassis.running.BrowserAlike.setCookie;
import static org.assertj.core.api.Assertions.assertThat;

import forestall.chassis.running.BrowserAlike;
import forestall.chassis.running.IdentityProvider;
import forestall.chassis.running.RealParts;
import forestall.chassis.running.TestService;
import forestall.chassis.running.TurnedClock;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How people come to a page and leave it, and that neither a stranger nor a page from elsewhere gets in with them. */
@RealParts
class SignInTest {

    private static final String SESSION = "forestall-tester";
    private static final String THING = "/v1/things/00000000-0000-0000-0000-000000000000";
    private static final String NEW_THING = "{\"grade\":\"RED\",\"phone\":\"+8613800000001\",\"number\":1}";

    @LocalServerPort
    int port;

    @Autowired
    TurnedClock clock;

    private BrowserAlike browser;

    @BeforeEach
    void open() {
        browser = new BrowserAlike(port);
    }

    @AfterEach
    void close() {
        clock.ahead(Duration.ZERO);
        browser.close();
    }

    @Test
    void who_opens_a_page_is_led_to_the_identity_provider_with_a_proof_key() throws Exception {
        HttpResponse<String> page = browser.get("/page?which=7");
        assertThat(page.statusCode()).isEqualTo(302);
        URI asked = URI.create(location(browser.get(location(page))));

        assertThat(asked.toString()).startsWith(IdentityProvider.SHARED.issuer() + "/authorize?");
        assertThat(IdentityProvider.query(asked.getRawQuery()))
                .containsEntry("response_type", "code")
                .containsEntry("scope", "openid")
                .containsEntry("client_id", "pages")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("redirect_uri", "http://localhost:" + port + "/login/oauth2/code/forestall")
                .containsKeys("state", "nonce", "code_challenge");
    }

    @Test
    void who_has_signed_in_is_led_back_to_the_page_that_was_asked_for() throws Exception {
        HttpResponse<String> taken = browser.signIn("/page?which=7", "lin", "reader");

        assertThat(taken.statusCode()).isEqualTo(302);
        assertThat(location(taken)).contains("/page?which=7");
        assertThat(browser.get("/page").body()).contains("Things", "lin");
        assertThat(browser.get(THING).body()).contains("\"name\":\"lin\"");
    }

    @Test
    void whose_sign_in_was_overtaken_by_another_begins_once_more() throws Exception {
        String earlier = location(browser.get(location(browser.get("/page?which=7"))));
        String later = location(browser.get(location(browser.get("/page?which=8"))));
        assertThat(earlier).isNotEqualTo(later);

        HttpResponse<String> overtaken = browser.get(IdentityProvider.SHARED
                .signedIn(URI.create(earlier), "lin", "reader")
                .toString());

        assertThat(overtaken.statusCode()).isEqualTo(302);
        HttpResponse<String> taken = browser.get(IdentityProvider.SHARED
                .signedIn(URI.create(location(browser.get(location(overtaken)))), "lin", "reader")
                .toString());
        assertThat(location(taken)).contains("/page?which=8");
        assertThat(browser.get("/page").body()).contains("Things", "lin");
    }

    @Test
    void the_session_is_another_after_signing_in_and_its_cookie_is_for_this_service_only() throws Exception {
        HttpResponse<String> first = browser.get("/page");
        String before = setCookie(first, SESSION);
        HttpResponse<String> taken = browser.signIn("/page", "lin", "reader");
        String after = setCookie(taken, SESSION);

        assertThat(after.split(";")[0]).isNotEqualTo(before.split(";")[0]);
        assertThat(after).contains("HttpOnly", "SameSite=Lax", "Path=/").doesNotContain("Domain=");
    }

    @ParameterizedTest
    @CsvSource({
        THING + ", Accept, application/json",
        THING + ", Accept, text/html",
        "/v1/nowhere, Accept, text/html",
        "/page, HX-Request, true",
        "/page, Authorization, Bearer not.a.token"
    })
    void a_script_without_a_token_is_told_so_and_never_led_away(String path, String header, String value)
            throws Exception {
        HttpResponse<String> answer = browser.get(path, header, value);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.body()).contains("/not-signed-in");
    }

    @Test
    void a_session_that_nobody_signed_in_to_is_told_so_and_never_led_away() throws Exception {
        browser.get("/page");
        assertThat(browser.cookie(SESSION)).isPresent();

        HttpResponse<String> answer = browser.get(THING);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
    }

    @Test
    void a_page_is_not_for_every_role_and_says_so_in_words() throws Exception {
        browser.signIn("/page", "lin", "feed");

        HttpResponse<String> page = browser.get("/page", "Accept-Language", "en");
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("Not for this account", "/sign-out");
        HttpResponse<String> thing = browser.get(THING);
        assertThat(thing.statusCode()).isEqualTo(403);
        assertThat(thing.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    }

    @Test
    void a_sign_in_that_was_not_begun_here_is_refused() throws Exception {
        URI asked = URI.create(location(browser.get(location(browser.get("/page")))));
        String back = IdentityProvider.SHARED.signedIn(asked, "lin", "reader").toString();

        try (BrowserAlike other = new BrowserAlike(port)) {
            assertThat(other.get(back).statusCode()).isEqualTo(401);
            assertThat(other.get("/page").statusCode()).isEqualTo(302);
        }
        assertThat(location(browser.get(back.replaceFirst("state=..", "state=xx"))))
                .as("begun once more, not taken")
                .endsWith("/oauth2/authorization/forestall");
        assertThat(browser.get("/page").statusCode()).isEqualTo(302);
    }

    @Test
    void a_change_from_a_page_carries_the_token_of_its_form() throws Exception {
        browser.signIn("/page", "lin", "reader", "writer");
        String token = browser.formToken("/page");

        HttpResponse<String> forged = browser.post("/v1/things", NEW_THING, "Content-Type", "application/json");
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(forged.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(browser.post(
                                "/v1/things",
                                NEW_THING,
                                "Content-Type",
                                "application/json",
                                "X-CSRF-TOKEN",
                                "another" + token)
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.post("/v1/things", NEW_THING, "Content-Type", "application/json", "X-CSRF-TOKEN", token)
                        .statusCode())
                .isEqualTo(200);
    }

    /** Between them the identity provider is asked; the page itself keeps what was typed. */
    @ParameterizedTest
    @CsvSource({"/page, /page", "/page?which=7, /page?which=7", "/page/notes, /page", "/page/parts/7/away, /page"})
    void whose_session_ended_while_a_form_was_filled_is_led_back_to_its_page(String sentTo, String page)
            throws Exception {
        HttpResponse<String> strangers = browser.post(
                sentTo, "text=typed", "Content-Type", "application/x-www-form-urlencoded", "Accept", "text/html,*/*");
        assertThat(strangers.statusCode()).isEqualTo(302);
        assertThat(location(strangers)).endsWith(page);

        browser.signIn("/page", "lin", "reader");
        HttpResponse<String> older = browser.post(
                sentTo,
                "text=typed&_csrf=of-another-session",
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Accept",
                "text/html,*/*");
        assertThat(older.statusCode()).isEqualTo(302);
        assertThat(location(older)).endsWith(page);
    }

    @ParameterizedTest
    @CsvSource({
        "/page/notes, application/json, Accept, text/html",
        "/page/notes, application/x-www-form-urlencoded, Accept, application/json",
        "/page/notes, application/x-www-form-urlencoded, HX-Request, true",
        "/elsewhere/notes, application/x-www-form-urlencoded, Accept, text/html"
    })
    void a_script_that_posts_without_a_session_is_told_so(String path, String sent, String header, String value)
            throws Exception {
        HttpResponse<String> answer = browser.post(path, "text=typed", "Content-Type", sent, header, value);

        assertThat(answer.statusCode()).isIn(401, 403);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
    }

    @Test
    void a_bearer_token_counts_and_not_the_session_that_comes_with_it() throws Exception {
        browser.signIn("/page", "lin", "reader", "writer");

        String robot = TestService.token("robot", "writer");
        assertThat(browser.post(
                                "/v1/things",
                                NEW_THING,
                                "Content-Type",
                                "application/json",
                                "Authorization",
                                "Bearer " + robot)
                        .statusCode())
                .isEqualTo(200);
        assertThat(browser.get(THING, "Authorization", "Bearer " + robot).body())
                .contains("\"name\":\"robot\"");
        assertThat(browser.get(THING, "Authorization", "Bearer not.a.token").statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/page", "/signed-out"})
    void a_page_takes_nothing_from_elsewhere_and_is_kept_nowhere(String path) throws Exception {
        browser.signIn("/page", "lin", "reader");
        HttpResponse<String> page = browser.get(path);

        assertThat(page.statusCode()).isEqualTo(200);
        Map<String, String> expected = Map.of(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self';"
                        + " font-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' "
                        + IdentityProvider.SHARED.issuer(),
                "X-Content-Type-Options",
                "nosniff",
                "X-Frame-Options",
                "DENY",
                "Referrer-Policy",
                "same-origin",
                "Cache-Control",
                "no-cache, no-store, max-age=0, must-revalidate");
        expected.forEach((name, value) ->
                assertThat(page.headers().firstValue(name)).as(name).contains(value));
        assertThat(page.body()).doesNotContain("<script>", "style=\"", "onclick");
    }

    @Test
    void who_signs_out_is_signed_out_here_and_led_to_sign_out_there() throws Exception {
        browser.signIn("/page", "lin", "reader");
        String session = browser.cookie(SESSION).orElseThrow();
        String token = browser.formToken("/page");

        HttpResponse<String> out =
                browser.post("/sign-out", "_csrf=" + token, "Content-Type", "application/x-www-form-urlencoded");
        assertThat(out.statusCode()).isEqualTo(302);
        URI there = URI.create(location(out));
        assertThat(there.toString()).startsWith(IdentityProvider.SHARED.issuer() + "/end?");
        assertThat(IdentityProvider.query(there.getRawQuery()))
                .containsEntry("post_logout_redirect_uri", "http://localhost:" + port + "/signed-out")
                .containsKey("id_token_hint");
        assertThat(setCookie(out, SESSION)).contains("Expires=Thu, 01 Jan 1970");
        assertThat(browser.get("/page").statusCode()).isEqualTo(302);
        try (BrowserAlike thief = new BrowserAlike(port)) {
            assertThat(thief.get(THING, "Cookie", SESSION + "=" + session).statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void a_session_that_is_used_all_the_time_ends_twelve_hours_after_its_sign_in() throws Exception {
        browser.signIn("/page", "lin", "reader");
        for (int hour = 0; hour < 12; hour++) {
            clock.ahead(Duration.ofHours(hour));
            assertThat(browser.get("/page").statusCode())
                    .as("after %d hours", hour)
                    .isEqualTo(200);
        }

        clock.ahead(Duration.ofHours(12));

        assertThat(browser.get(THING).statusCode()).isEqualTo(401);
        assertThat(browser.get("/page").statusCode()).isEqualTo(302);
        clock.ahead(Duration.ZERO);
        assertThat(browser.get("/page").statusCode()).as("it is over for good").isEqualTo(302);
    }

    @Test
    void who_signs_in_again_begins_another_twelve_hours() throws Exception {
        browser.signIn("/page", "lin", "reader");
        clock.ahead(Duration.ofHours(12));
        browser.signIn("/page", "lin", "reader");

        clock.ahead(Duration.ofHours(23));
        assertThat(browser.get("/page").statusCode()).isEqualTo(200);
        clock.ahead(Duration.ofHours(24));
        assertThat(browser.get("/page").statusCode()).isEqualTo(302);
    }

    @Test
    void what_is_told_to_a_page_ends_with_the_session() throws Exception {
        browser.signIn("/page", "lin", "reader");
        String token = browser.formToken("/page");
        CompletableFuture<Void> told = told(browser);
        try (BrowserAlike other = new BrowserAlike(port)) {
            other.signIn("/page", "wen", "reader");
            CompletableFuture<Void> toldToOthers = told(other);

            browser.post("/sign-out", "_csrf=" + token, "Content-Type", "application/x-www-form-urlencoded");

            assertThat(told).succeedsWithin(5, TimeUnit.SECONDS);
            assertThat(toldToOthers).isNotDone();
            said(browser, IdentityProvider.SHARED.signedOut("wen", "pages"));
            assertThat(toldToOthers).succeedsWithin(5, TimeUnit.SECONDS);
        }
    }

    /** Done when there is nothing more to hear. */
    private static CompletableFuture<Void> told(BrowserAlike listener) throws Exception {
        HttpResponse<InputStream> stream = listener.begin("/page/changes");
        assertThat(stream.statusCode()).isEqualTo(200);
        return CompletableFuture.runAsync(() -> {
            try (InputStream words = stream.body()) {
                words.readAllBytes();
            } catch (IOException e) {
                throw new CompletionException(e);
            }
        });
    }

    @Test
    void nobody_is_signed_out_by_a_link_or_by_a_form_from_elsewhere() throws Exception {
        browser.signIn("/page", "lin", "reader");

        assertThat(browser.get("/sign-out").statusCode()).isEqualTo(403);
        HttpResponse<String> forged =
                browser.post("/sign-out", "_csrf=x", "Content-Type", "application/x-www-form-urlencoded");
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(forged.body()).contains("name=\"_csrf\"");
        assertThat(browser.get("/page").statusCode()).isEqualTo(200);
    }

    @Test
    void who_signs_out_elsewhere_is_signed_out_here_and_nobody_else_is() throws Exception {
        browser.signIn("/page", "lin", "reader");
        try (BrowserAlike other = new BrowserAlike(port);
                BrowserAlike provider = new BrowserAlike(port)) {
            other.signIn("/page", "wen", "reader");

            HttpResponse<String> heard = said(provider, IdentityProvider.SHARED.signedOut("lin", "pages"));

            assertThat(heard.statusCode()).as(heard.body()).isEqualTo(200);
            assertThat(browser.get("/page").statusCode()).isEqualTo(302);
            assertThat(browser.get(THING).statusCode()).isEqualTo(401);
            assertThat(other.get("/page").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void nobody_but_the_identity_provider_signs_somebody_out_from_elsewhere() throws Exception {
        browser.signIn("/page", "lin", "reader");
        try (BrowserAlike stranger = new BrowserAlike(port)) {
            assertThat(said(stranger, IdentityProvider.SHARED.forgedSignedOut("lin", "pages"))
                            .statusCode())
                    .isEqualTo(400);
            assertThat(said(stranger, IdentityProvider.SHARED.signedOut("lin", "others"))
                            .statusCode())
                    .isEqualTo(400);
            assertThat(said(stranger, "no.token.atall").statusCode()).isEqualTo(400);
            assertThat(stranger.get("/logout/connect/back-channel/forestall").statusCode())
                    .isIn(302, 401, 403, 404);
        }
        assertThat(browser.get("/page").statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> said(BrowserAlike by, String token) throws Exception {
        return by.post(
                "/logout/connect/back-channel/forestall",
                "logout_token=" + token,
                "Content-Type",
                "application/x-www-form-urlencoded");
    }
}
