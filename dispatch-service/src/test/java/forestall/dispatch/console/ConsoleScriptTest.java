package forestall.dispatch.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import forestall.local.browser.MadeUpPages;
import forestall.local.browser.MadeUpPages.Answer;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the console says of what failed, and what it takes for done. */
class ConsoleScriptTest {

    private static final List<String> SCRIPTS =
            List.of("/assets/lib/htmx.org/dist/htmx.min.js", "/assets/dispatch/console.js");

    /** A part in which something can be pressed. */
    private static final String HELD =
            "%s <form method=\"post\" action=\"/visits/7/held\"><button id=\"held\" type=\"submit\">Go</button></form>";

    /** A stream that has one message and never ends. */
    private static final String STREAM = """
            <script>
                const asked = window.fetch;
                const told = new TextEncoder().encode('event:changed\\ndata:{}\\n\\n');
                window.fetch = (address, options) => address === '/stream'
                    ? Promise.resolve(new Response(new ReadableStream({ start: stream => stream.enqueue(told) })))
                    : asked(address, options);
            </script>""";

    private MadeUpPages pages;

    @BeforeEach
    void open() {
        pages = new MadeUpPages();
        pages.at("/visits/7", sheet("first", ""));
        pages.at("/board", "<div id=\"alarm\">fetched</div>");
        pages.open("/visits/7");
        assertThat(state()).hasText("Live");
        assertThat(pages.page.locator("#alarm")).hasText("fetched");
    }

    @AfterEach
    void close() {
        if (pages != null) {
            pages.close();
        }
    }

    @Test
    void what_was_not_done_is_said_beside_its_button_until_the_next_one_is_pressed() {
        pages.at("/visits/7/location", headers -> Answer.problem(503));
        button().click();
        assertThat(notDone()).hasText("That was not done. Try again.");
        assertThat(state()).hasText("Live");

        pages.at("/visits/7", sheet("second", ""));
        pages.page.evaluate("htmx.trigger(document.body, 'forestall:changed')");
        assertThat(pages.page.locator("#now")).hasText("second");
        assertThat(notDone()).isVisible();

        pages.at("/visits/7/location", headers -> Answer.problem(400));
        button().click();
        assertThat(notDone()).isVisible();

        pages.at("/visits/7/location", headers -> null);
        button().click();
        assertThat(notDone()).isVisible();

        pages.at("/visits/7/location", headers -> Answer.ledTo("/visits/7"));
        button().click();
        assertThat(notDone()).not().isVisible();
    }

    @Test
    void what_was_pressed_keeps_its_place_until_it_is_answered_and_then_the_part_is_fetched() {
        CountDownLatch answered = new CountDownLatch(1);
        pages.at("/visits/7/held", headers -> {
            await(answered);
            return null;
        });
        pages.at("/visits/7", sheet(HELD.formatted("first"), ""));
        pages.open("/visits/7");
        pages.page.locator("#held").click();
        pages.at("/visits/7", sheet(HELD.formatted("second"), ""));
        pages.page.evaluate("htmx.trigger(document.body, 'forestall:changed')");
        pages.page.waitForTimeout(1_000);
        assertThat(pages.page.locator("#now")).containsText("first");
        assertThat(pages.page.locator("#now .htmx-request")).hasCount(1);

        answered.countDown();
        assertThat(pages.page.locator("#now")).containsText("second");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void what_was_pressed_after_the_session_had_ended_is_told_by_the_page_after_the_sign_in() {
        pages.at("/visits/7/location", headers -> Answer.problem(401));
        pages.at("/visits/7", sheet("after the sign-in", ""));
        button().click();

        assertThat(pages.page.locator("#now")).hasText("after the sign-in");
        assertThat(notDone()).isVisible();
        pages.page.reload();
        assertThat(state()).hasText("Live");
        assertThat(notDone()).not().isVisible();
    }

    @Test
    void one_part_that_cannot_be_fetched_is_not_made_good_by_another() {
        pages.at("/board", headers -> Answer.problem(503));
        pages.at("/visits/7", sheet("second", ""));
        pages.page.evaluate("htmx.trigger(document.body, 'forestall:changed')");

        assertThat(pages.page.locator("#now")).hasText("second");
        assertThat(state()).hasText("Lost");
        pages.at("/board", "<div id=\"alarm\">again</div>");
        assertThat(pages.page.locator("#alarm")).hasText("again");
        assertThat(state()).hasText("Live");
    }

    @Test
    void what_was_asked_back_is_kept_until_it_is_stored() {
        address().fill("a hotel");
        pages.at("/visits/7/location", sheet("first", "a hotel"));
        button().click();
        pages.page.waitForCondition(() -> pages.asked.contains("POST /visits/7/location"));
        assertThat(address()).hasAttribute("value", "a hotel");

        pages.open("/visits/7");
        assertThat(address()).hasValue("a hotel");
        assertThat(pages.page.locator(".draft")).containsText("has not been sent");

        pages.at("/visits/7/location", headers -> Answer.ledTo("/visits/7"));
        button().click();
        assertThat(address()).hasValue("");
        pages.open("/visits/7");
        assertThat(address()).hasValue("");
    }

    private Locator state() {
        return pages.page.locator("[data-live-state]");
    }

    private Locator button() {
        return pages.page.locator("#locate button[type=submit]");
    }

    private Locator notDone() {
        return pages.page.locator("#locate .not-done");
    }

    private Locator address() {
        return pages.page.locator("#locate [name=address]");
    }

    private static String sheet(String now, String typed) {
        return MadeUpPages.of("wang", SCRIPTS, STREAM + """
                <p class="place"></p>
                <p data-live="/stream"><span data-live-state data-on="Live" data-lost="Lost">Connecting</span></p>
                <div id="desk" data-here="/visits/7" data-sheet="7" hx-boost="true" hx-target="#desk" hx-select="#desk" hx-swap="outerHTML">
                    <div hidden hx-get="/board" hx-trigger="forestall:changed from:body" hx-target="#alarm" hx-select="#alarm" hx-swap="outerHTML" hx-push-url="false"></div>
                    <div hidden hx-get="/visits/7" hx-trigger="forestall:changed from:body" hx-target="#now" hx-select="#now" hx-swap="outerHTML" hx-push-url="false"></div>
                    <h1 tabindex="-1">A visit</h1>
                    <div id="alarm"></div><div id="now">%s</div>
                    <form id="locate" method="post" action="/visits/7/location" data-draft autocomplete="off">
                        <input name="address" value="%s"><button type="submit">Found there</button>
                    </form>
                </div>""".formatted(now, typed));
    }
}
