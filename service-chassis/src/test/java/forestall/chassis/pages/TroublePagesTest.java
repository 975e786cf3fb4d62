package forestall.chassis.pages;

import static org.assertj.core.api.Assertions.assertThat;

import forestall.chassis.running.BrowserAlike;
import forestall.chassis.running.RealParts;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever goes wrong, people read a page with a way back, and scripts a problem. */
@RealParts
class TroublePagesTest {

    /** As a browser sends it for what a person opens. */
    private static final String PEOPLE =
            "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8";

    @LocalServerPort
    int port;

    private BrowserAlike browser;

    @BeforeEach
    void open() throws Exception {
        browser = new BrowserAlike(port);
        browser.signIn("/page", "lin", "reader");
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/numbered/abc, 400, There is no such page, 没有这个页面",
        "/numbered/404, 404, There is no such page, 没有这个页面",
        "/numbered/409, 409, That was not done, 未能办理",
        "/numbered/503, 503, Not possible at the moment, 暂时无法处理",
        "/numbered/500, 500, Something went wrong, 系统出错",
        "/nowhere, 404, There is no such page, 没有这个页面",
        "/error, 404, There is no such page, 没有这个页面"
    })
    void people_read_a_page_in_their_language_with_a_way_back(String path, int status, String english, String chinese)
            throws Exception {
        HttpResponse<String> page = browser.get(path, "Accept", PEOPLE, "Accept-Language", "en");

        assertThat(page.statusCode()).as(page.body()).isEqualTo(status);
        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'");
        assertThat(page.body())
                .contains("<h1>" + english + "</h1>", "href=\"/\"", "forestall.css")
                .doesNotContain("of the inside", "no thing of", "Somebody else", "Exception", "expected");
        assertThat(browser.get(path, "Accept", PEOPLE, "Accept-Language", "zh-CN")
                        .body())
                .contains("<h1>" + chinese + "</h1>", "lang=\"zh-CN\"");
    }

    @ParameterizedTest
    @CsvSource({"/numbered/503, true", "/numbered/500, false", "/numbered/404, false"})
    void what_is_not_possible_at_the_moment_comes_by_itself_when_it_is(String path, boolean comes) throws Exception {
        String page = browser.get(path, "Accept", PEOPLE).body();

        assertThat(page.contains("src=\"/assets/pages/again.js\"")).isEqualTo(comes);
    }

    @ParameterizedTest
    @CsvSource({
        "/numbered/503, Accept, application/json, 503",
        "/numbered/503, HX-Request, true, 503",
        "/nowhere, Accept, application/json, 404",
        "/v1/nowhere, Accept, text/html, 404",
        "/v1/things/abc, Accept, text/html, 400"
    })
    void scripts_read_a_problem(String path, String header, String value, int status) throws Exception {
        HttpResponse<String> answer = browser.get(path, header, value);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
    }

    @Test
    void every_page_has_what_forgets_drafts_at_a_sign_out() throws Exception {
        assertThat(browser.get("/page").body())
                .contains("src=\"/assets/pages/draft.js\"", "<body data-reader=\"lin\">", "action=\"/sign-out\"");
    }

    @Test
    void who_has_not_signed_in_is_told_so_where_there_is_no_page_to_be_led_back_to() throws Exception {
        try (BrowserAlike stranger = new BrowserAlike(port)) {
            HttpResponse<String> page = stranger.get("/nowhere", "Accept", PEOPLE, "Accept-Language", "en");

            assertThat(page.statusCode()).isEqualTo(401);
            assertThat(page.body()).contains("<h1>Not signed in</h1>", "href=\"/\"");
        }
    }
}
