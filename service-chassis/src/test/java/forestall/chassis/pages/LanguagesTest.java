package forestall.chassis.pages;

import static forestall.chassis.running.BrowserAlike.setCookie;
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

/** The language of a page, and what pages are made of; all may be seen by anybody. */
@RealParts
class LanguagesTest {

    private static final String LANGUAGE = "FORESTALL_LANGUAGE";

    @LocalServerPort
    int port;

    private BrowserAlike browser;

    @BeforeEach
    void open() {
        browser = new BrowserAlike(port);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @ParameterizedTest
    @CsvSource({
        "'zh-CN,zh;q=0.9,en;q=0.8', zh-CN",
        "'zh-Hant-TW', zh-CN",
        "'en-GB', en",
        "'fr,zh;q=0.5', zh-CN",
        "'fr', en",
        "'not a language', en"
    })
    void a_page_speaks_what_the_browser_prefers_of_what_there_is(String accepted, String language) throws Exception {
        HttpResponse<String> page = browser.get("/signed-out", "Accept-Language", accepted);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<html lang=\"" + language + "\"");
    }

    @Test
    void a_language_once_chosen_is_kept_whatever_the_browser_prefers() throws Exception {
        HttpResponse<String> chosen = browser.get("/signed-out?lang=zh", "Accept-Language", "en");
        assertThat(chosen.body()).contains("<html lang=\"zh-CN\"");
        assertThat(setCookie(chosen, LANGUAGE)).contains("SameSite=Lax", "Path=/");

        assertThat(browser.get("/signed-out", "Accept-Language", "en").body()).contains("<html lang=\"zh-CN\"");
        assertThat(browser.get("/signed-out?lang=fr", "Accept-Language", "zh").body())
                .contains("<html lang=\"en\"");
    }

    @Test
    void a_cookie_that_is_none_changes_nothing() throws Exception {
        HttpResponse<String> page =
                browser.get("/signed-out", "Accept-Language", "zh", "Cookie", LANGUAGE + "=%3Cscript%3E");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<html lang=\"").doesNotContain("<script>");
    }

    @Test
    void what_pages_are_made_of_is_asked_for_again_each_time_and_nothing_else_can_be_had() throws Exception {
        HttpResponse<String> style = browser.get("/assets/pages/forestall.css");
        assertThat(style.statusCode()).isEqualTo(200);
        assertThat(style.headers().firstValue("Content-Type")).contains("text/css");
        assertThat(style.headers().firstValue("Cache-Control")).contains("no-cache");

        assertThat(browser.get("/assets/pages/nothing.css").statusCode()).isEqualTo(404);
        assertThat(browser.get("/assets/%2e%2e/pages/layout.html").statusCode()).isBetween(400, 404);
    }
}
