package forestall.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import forestall.local.browser.Browser;
import forestall.local.supervision.Part;
import forestall.local.supervision.Stack;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Pages and scripts with a foreign identity provider: {@code mvn verify -Pkeycloak -pl system-tests -am -Dit.test=KeycloakIT}. */
@Tag("keycloak")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeycloakIT {

    private static final List<Part> WITH_PAGES = List.of(Part.DISPATCH, Part.CASE, Part.REPORTING);

    @TempDir
    static Path state;

    private final HttpClient client = HttpClient.newHttpClient();
    private Stack stack;
    private Keycloak keycloak;
    private Browser browser;

    @BeforeAll
    void start() throws Exception {
        stack = Stack.of(Path.of(".."))
                .state(state)
                .parts(EnumSet.of(Part.BROKER, Part.POSTGRES, Part.DOCUMENTS))
                .start();
        keycloak = new Keycloak(Path.of(System.getProperty("keycloak.home")), stack, WITH_PAGES);
        keycloak.awaitReady(client);
        for (Part part : List.of(Part.INTAKE, Part.DISPATCH, Part.CASE, Part.REPORTING)) {
            stack.start(part, keycloak.environment(part));
        }
        browser = Browser.shared(Browser.find().orElseThrow());
    }

    @AfterAll
    void stop() throws Exception {
        client.close();
        if (keycloak != null) {
            keycloak.close();
        }
        if (stack != null) {
            stack.close();
        }
    }

    @Test
    void signed_in_once_everywhere_and_signed_out_once_everywhere() {
        try (BrowserContext somebody = browser.someone("en-GB", 1280, ColorScheme.LIGHT)) {
            Page page = somebody.newPage();
            page.navigate(stack.address(Part.DISPATCH) + "/supervisor");
            assertThat(page.url()).startsWith(keycloak.issuer());
            page.fill("input[name=username]", "supervisor");
            page.fill("input[name=password]", "supervisor-secret");
            page.click("[type=submit]");
            assertThat(page.locator("#stations")).isVisible();
            for (Part part : WITH_PAGES) {
                page.navigate(stack.address(part) + "/");
                assertThat(page.url()).startsWith(stack.address(part));
            }

            page.locator("form[action$='/sign-out'] button").click();

            page.waitForURL("**/signed-out");
            assertThat(page.url()).startsWith(stack.address(Part.REPORTING));
            for (Part part : WITH_PAGES) {
                page.navigate(stack.address(part) + "/");
                assertThat(page.url()).as(part.label()).startsWith(keycloak.issuer());
            }
        }
    }

    @Test
    void a_station_s_page_is_its_own_by_the_attribute_in_the_realm() {
        try (BrowserContext somebody = browser.someone("zh-CN", 1280, ColorScheme.LIGHT)) {
            Page page = somebody.newPage();
            page.navigate(stack.address(Part.DISPATCH) + "/");
            page.fill("input[name=username]", "station-310105004");
            page.fill("input[name=password]", "station-310105004-secret");
            page.click("[type=submit]");

            assertThat(page.locator("#board h1")).containsText("新华路");
        }
    }

    @Test
    void a_script_reads_with_a_token_of_the_realm() throws Exception {
        HttpResponse<String> token = client.send(
                HttpRequest.newBuilder(URI.create(keycloak.issuer() + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "grant_type=client_credentials&client_id=operator&client_secret=operator-secret"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(token.statusCode()).as(token.body()).isEqualTo(200);
        String bearer =
                JsonMapper.shared().readTree(token.body()).get("access_token").asString();

        HttpResponse<String> calls = client.send(
                HttpRequest.newBuilder(URI.create(stack.address(Part.DISPATCH) + "/v1/calls"))
                        .header("Authorization", "Bearer " + bearer)
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(calls.statusCode()).as(calls.body()).isEqualTo(200);
    }
}
