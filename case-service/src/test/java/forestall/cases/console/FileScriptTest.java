package forestall.cases.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import forestall.local.browser.MadeUpPages;
import forestall.local.browser.MadeUpPages.Answer;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** How an open file keeps up with what happens to it. */
class FileScriptTest {

    private static final String FILE =
            MadeUpPages.of("lin", List.of("/assets/lib/htmx.org/dist/htmx.min.js", "/assets/cases/file.js"), """
            <p data-live="/changes" data-page="/file"><span data-live-state data-on="Live" data-lost="Lost">Connecting</span></p>
            <div id="file" data-mark="1">Chen</div>""");

    @Test
    void a_file_that_is_not_there_any_more_is_opened_again_so_that_its_page_says_so() {
        try (MadeUpPages pages = new MadeUpPages()) {
            pages.at("/changes", headers -> new Answer(200, "text/event-stream", "event:changed\ndata:{}\n\n"));
            pages.at("/file", headers -> {
                boolean first = !pages.asked.contains("GET /changes");
                boolean script = headers.containsKey("HX-Request");
                return first ? Answer.html(200, FILE) : Answer.html(404, script ? "" : "<h1>Not there</h1>");
            });

            pages.open("/file");

            assertThat(pages.page.locator("h1")).hasText("Not there");
        }
    }

    @Test
    void what_is_open_and_where_the_keyboard_is_stay_when_the_file_is_fetched_again() {
        AtomicInteger mark = new AtomicInteger();
        try (MadeUpPages pages = new MadeUpPages()) {
            pages.at("/changes", headers -> new Answer(200, "text/event-stream", "event:changed\ndata:{}\n\n"));
            pages.at(
                    "/file",
                    headers ->
                            Answer.html(200, FILE.replace("<div id=\"file\" data-mark=\"1\">Chen</div>", """
                                    <div id="file" data-mark="%d"><article><details id="said"><summary>Said</summary>Words</details></article></div>""".formatted(
                                            mark.incrementAndGet()))));

            pages.open("/file");
            pages.page.locator("summary").press("Enter");
            assertThat(pages.page.locator("details")).hasAttribute("open", "");
            String seen = pages.page.locator("#file").getAttribute("data-mark");

            assertThat(pages.page.locator("#file")).not().hasAttribute("data-mark", seen);
            assertThat(pages.page.locator("details")).hasAttribute("open", "");
            assertThat(pages.page.locator("summary")).isFocused();
        }
    }
}
