package forestall.chassis.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import forestall.local.browser.MadeUpPages;
import forestall.local.browser.MadeUpPages.Answer;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the scripts of all pages keep, put back and let go. */
class ScriptsTest {

    private static final List<String> FORMS = List.of("/assets/pages/forms.js");

    private MadeUpPages pages;

    @BeforeEach
    void open() {
        pages = new MadeUpPages();
    }

    @AfterEach
    void close() {
        if (pages != null) {
            pages.close();
        }
    }

    @Test
    void what_was_typed_is_back_with_a_sentence_that_it_was_not_sent() {
        shown("lin", 1, "100", "here");
        field("amount").fill("200");
        assertThat(draft()).not().isVisible();

        pages.page.reload();

        assertThat(field("amount")).hasValue("200");
        assertThat(draft()).containsText("Restored");
        assertThat(draft()).not().containsText("before");
        pages.page.click("[data-discard]");
        assertThat(field("amount")).hasValue("100");
        assertThat(draft()).not().isVisible();
        pages.page.reload();
        assertThat(field("amount")).hasValue("100");
        assertThat(draft()).not().isVisible();
    }

    @Test
    void the_next_one_in_the_tab_does_not_get_it_nor_does_its_writer_after_that() {
        shown("lin", 1, "100", "here");
        field("amount").fill("200");

        shown("wen", 1, "100", "here");
        assertThat(field("amount")).hasValue("100");
        shown("lin", 1, "100", "here");
        assertThat(field("amount")).hasValue("100");
    }

    @Test
    void only_what_was_changed_is_put_back() {
        shown("lin", 1, "100", "here");
        field("amount").fill("200");

        shown("lin", 1, "100", "there");

        assertThat(field("amount")).hasValue("200");
        assertThat(field("place")).hasValue("there");
    }

    @Test
    void what_was_begun_before_a_colleague_changed_it_says_so_and_is_sent_as_it_was_begun() {
        shown("lin", 1, "100", "here");
        field("amount").fill("200");

        shown("lin", 2, "150", "here");

        assertThat(draft()).containsText("before");
        assertThat(field("amount")).hasValue("200");
        assertThat(field("seen")).hasValue("1");
        pages.page.click("[data-discard]");
        assertThat(field("amount")).hasValue("150");
        assertThat(field("seen")).hasValue("2");
    }

    @Test
    void whoever_was_shown_the_newer_state_with_what_was_typed_goes_on_from_there() {
        shown("lin", 1, "100", "here");
        field("amount").fill("200");

        pages.at("/loss", page("lin", 2, "200", "here", "<p class=\"refusal\">Somebody changed this</p>"));
        pages.open("/loss");
        assertThat(field("seen")).hasValue("2");
        assertThat(draft()).not().isVisible();

        shown("lin", 2, "150", "here");
        assertThat(field("seen")).hasValue("2");
        assertThat(field("amount")).hasValue("200");
        assertThat(draft()).containsText("Restored");
        assertThat(draft()).not().containsText("before");
    }

    @Test
    void a_sign_out_on_any_page_forgets_it() {
        shown("lin", 1, "100", "here");
        field("amount").fill("200");
        pages.at("/elsewhere", MadeUpPages.of("lin", List.of(), ""));
        pages.at("/sign-out", "<p>Signed out</p>");

        pages.open("/elsewhere");
        pages.page.click("#out");

        shown("lin", 1, "100", "here");
        assertThat(field("amount")).hasValue("100");
    }

    @Test
    void who_signs_out_asks_for_no_stream_any_more() {
        pages.at("/listening", MadeUpPages.of("lin", List.of("/listening.js"), ""));
        pages.at(
                "/listening.js",
                headers -> new Answer(
                        200,
                        "text/javascript",
                        "import { follow } from '/assets/pages/changes.js';"
                                + "follow(() => '/stream', data => { document.title = data; }, () => {});"));
        pages.at(
                "/stream",
                headers -> new Answer(200, "text/event-stream", ":still here\n\nevent:changed\ndata:{\"mark\":1}\n\n"));
        // No answer that the browser would show: its reader stays on the page, as long as the sign-out takes.
        pages.at("/sign-out", headers -> Answer.html(204, ""));
        pages.page.clock().install();
        pages.open("/listening");
        assertThat(pages.page).hasTitle("{\"mark\":1}");
        pages.page.clock().fastForward(2_000);
        pages.page.waitForCondition(() -> streams() == 2);

        pages.page.click("#out");
        pages.page.waitForCondition(() -> pages.asked.contains("POST /sign-out"));
        pages.page.clock().fastForward(60_000);
        pages.page.evaluate("fetch('/after')");

        pages.page.waitForCondition(() -> pages.asked.contains("GET /after"));
        assertThat(streams()).isEqualTo(2);
    }

    private long streams() {
        return pages.asked.stream().filter("GET /stream"::equals).count();
    }

    private Locator field(String name) {
        return pages.page.locator("[name=" + name + "]");
    }

    private Locator draft() {
        return pages.page.locator("form .draft");
    }

    private void shown(String reader, int seen, String amount, String place) {
        pages.at("/loss", page(reader, seen, amount, place, ""));
        pages.open("/loss");
    }

    private static String page(String reader, int seen, String amount, String place, String refusal) {
        return MadeUpPages.of(reader, FORMS, """
                <form method="post" action="/loss" data-draft="correct 7">%s
                    <input type="hidden" name="seen" value="%d">
                    <input name="amount" value="%s">
                    <input name="place" value="%s">
                </form>""".formatted(refusal, seen, amount, place));
    }
}
