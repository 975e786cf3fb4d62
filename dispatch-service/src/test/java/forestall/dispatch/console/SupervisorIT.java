package forestall.dispatch.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import forestall.dispatch.FlaggedCall;
import forestall.events.CallFlagged;
import forestall.events.vocabulary.ScamType;
import forestall.events.vocabulary.Signal;
import forestall.local.browser.Browser;
import forestall.local.browser.PagesInABrowser;
import forestall.local.supervision.Part;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The supervisors' pages in a real browser, behind the real sign-in. */
class SupervisorIT extends PagesInABrowser<ConsoleStack> {
    private static final int PATIENCE = 30_000; // milliseconds
    private static final int AT_ONCE = 2_000; // milliseconds, most of them the test's own

    @Override
    protected ConsoleStack started(Path folder) throws Exception {
        return ConsoleStack.emptied();
    }

    @Test
    void a_claim_is_seen_as_it_is_made_and_released_by_keys_alone() {
        running.flag(red());
        try (BrowserContext somebody = browser.someone("en-GB", 1280, ColorScheme.LIGHT);
                BrowserContext colleague = browser.someone("zh-CN", 1280, ColorScheme.DARK)) {
            Page page = supervisor(somebody, "/supervisor");
            Page other = Browser.signedIn(colleague, running.address() + "/", "operator-1");
            other.locator("[data-live][data-state=on]").waitFor();
            other.locator("#alarm:not([hidden])").waitFor();
            other.keyboard().press("n");
            other.locator("#claim[data-mine=true]").waitFor();
            String call = other.locator("#desk").getAttribute("data-sheet");

            Locator row = page.locator("[data-call='" + call + "']");
            assertThat(row).containsText("operator-1", new LocatorAssertions.ContainsTextOptions().setTimeout(AT_ONCE));
            tabTo(page, "#release-" + call);
            page.keyboard().press("Enter");

            assertThat(page.locator(".told")).containsText("back on the queue");
            assertThat(row).hasCount(0);
            assertThat(other.locator("#claim [data-key=c]")).isVisible(within(AT_ONCE));
        }
    }

    @Test
    void a_visit_without_a_station_appears_by_itself_and_is_given_to_one_by_keys_alone() {
        try (BrowserContext somebody = browser.someone("en-GB", 1280, ColorScheme.LIGHT)) {
            Page page = supervisor(somebody, "/supervisor");
            page.evaluate("window.sameDocument = true");
            int before = page.locator("#unrouted tbody tr").count();
            running.flag(fromNowhere());

            Locator fresh = page.locator("#unrouted tbody tr").nth(before);
            assertThat(fresh).isVisible(within(AT_ONCE));
            assertThat(page.evaluate("window.sameDocument")).isEqualTo(true);
            String id = fresh.getAttribute("data-intervention");
            tabTo(page, "#route-" + id);
            page.keyboard().press("Enter");
            page.waitForURL("**/interventions/" + id + "**");
            tabTo(page, "#to-station");
            page.keyboard().type("Xinhua");
            assertThat(page.locator("#to-station")).hasValue(FlaggedCall.XINHUALU);
            page.keyboard().press("Tab");
            page.keyboard().type("his sister lives there");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");

            assertThat(page.locator(".told")).containsText("new station");
            assertThat(page.locator("#facts")).containsText("Station told");
            assertThat(page.locator("#timeline")).containsText("Station told");
            page.keyboard().press("Escape");
            page.waitForURL("**/supervisor");
            assertThat(page.locator("#route-" + id)).hasCount(0);
        }
    }

    @Test
    void a_dead_letter_is_played_by_keys_alone_and_comes_back() {
        String event = running.poison().toString();
        try (BrowserContext somebody = browser.someone("en-GB", 1280, ColorScheme.LIGHT)) {
            Page page = supervisor(somebody, "/supervisor");
            tabTo(page, ".rooms a[href='/supervisor/dead-letters']");
            page.keyboard().press("Enter");
            page.waitForURL("**/supervisor/dead-letters");
            Locator letters = page.locator("[data-letter]:has-text('" + event + "')");
            assertThat(letters).hasCount(1, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE));
            String name = letters.getAttribute("data-letter");
            tabTo(page, "[id='play-" + name + "']");
            page.keyboard().press("Enter");

            assertThat(page.locator(".told")).containsText("Played again");
            assertThat(letters).hasCount(2, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE));
            assertThat(letters.first()).containsText("It was played before, and failed again.");
            assertThat(letters.last()).containsText("Played by supervisor");
        }
    }

    @Test
    void what_was_closed_and_what_is_typed_stays_while_lists_move() {
        running.flag(red());
        try (BrowserContext somebody = browser.someone("en-GB", 1280, ColorScheme.LIGHT)) {
            Page page = supervisor(somebody, "/supervisor");
            page.locator("#station-filter").fill("310104017");
            assertThat(page.locator("#stations tbody tr")).hasCount(1);
            page.locator("#claimed > summary").click();
            boolean open = (boolean) page.evaluate("document.getElementById('claimed').open");
            String seen = page.locator("#board").getAttribute("data-now");
            running.flag(fromNowhere());

            assertThat(page.locator("#board")).not().hasAttribute("data-now", seen);
            assertThat(page.evaluate("document.getElementById('claimed').open")).isEqualTo(open);
            assertThat(page.locator("#station-filter")).hasValue("310104017");
            assertThat(page.locator("#stations tbody tr")).hasCount(1);
        }
    }

    @Test
    void nothing_typed_is_lost_when_the_session_ends() {
        running.flag(fromNowhere());
        try (BrowserContext somebody = browser.someone("en-GB", 1280, ColorScheme.LIGHT)) {
            Page page = supervisor(somebody, "/supervisor");
            open(page, "[id^=route-]");
            page.locator("#to-station").selectOption(FlaggedCall.CAOHEJING);
            page.fill("#hand-over-reason", "the neighbours know");
            somebody.clearCookies(new BrowserContext.ClearCookiesOptions().setName("forestall-dispatch"));
            page.evaluate("window.sameDocument = true");
            page.locator("#hand-over button[type=submit]").click();

            page.waitForFunction("() => !window.sameDocument && document.querySelector('[data-live][data-state=on]')");
            assertThat(page.locator("#hand-over-reason")).hasValue("the neighbours know");
            assertThat(page.locator("#to-station")).hasValue(FlaggedCall.CAOHEJING);
            page.locator("#hand-over button[type=submit]").click();
            assertThat(page.locator(".told")).containsText("new station");
        }
        browser.errors.removeIf(error -> error.contains("status of 40") || error.contains("Error Code 40"));
    }

    @Test
    void while_the_broker_is_away_the_letters_say_so_and_the_rest_works() {
        try (BrowserContext somebody = browser.someone("en-GB", 1280, ColorScheme.LIGHT)) {
            Page page = supervisor(somebody, "/supervisor");
            running.stack.kill(Part.BROKER);
            page.navigate(running.address() + "/supervisor/dead-letters");
            assertThat(page.locator(".warning[role=alert]")).containsText("Kafka cannot be reached");
            assertUsable(page);
            shoot(page, "letters-away");
            page.navigate(running.address() + "/supervisor");
            assertThat(page.locator("#stations")).isVisible();
            running.stack.start(Part.BROKER);
        }
        browser.errors.removeIf(error -> error.contains("status of 503") || error.contains("Error Code 503"));
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 1280, LIGHT", "en-GB, 360, DARK"})
    void everybody_can_use_the_pages(String language, int width, ColorScheme scheme) {
        useThePages(language, width, scheme);
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource({"en-GB, 1280, DARK", "zh-CN, 360, LIGHT"})
    void everybody_else_can_use_them_too(String language, int width, ColorScheme scheme) {
        useThePages(language, width, scheme);
    }

    private void useThePages(String language, int width, ColorScheme scheme) {
        for (String division : List.of("310101013", "310104003", "310105004", "310109009", "310115005")) {
            running.flag(red().livingIn(division));
        }
        running.flag(fromNowhere());
        running.flag(FlaggedCall.aCall().seeing(Signal.REPEATED_CALLS).suspecting(ScamType.LOAN, 0.6));
        UUID event = running.poison();
        String name = language + "-" + width + "-" + scheme;
        try (BrowserContext somebody = browser.someone(language, width, scheme);
                BrowserContext colleague = browser.someone("en-GB", 1280, ColorScheme.LIGHT)) {
            Page other = Browser.signedIn(colleague, running.address() + "/", "operator-9");
            other.locator("[data-live][data-state=on]").waitFor();
            other.locator("#alarm:not([hidden])").waitFor();
            other.keyboard().press("n");
            other.locator("#claim[data-mine=true]").waitFor();
            Page page = supervisor(somebody, "/supervisor");
            page.locator("#claimed tbody tr").first().waitFor();

            assertThat(page.locator("html")).hasAttribute("lang", language.startsWith("zh") ? "zh-CN" : "en");
            assertThat(page.locator(".rooms [aria-current=true]"))
                    .hasText(language.startsWith("zh") ? "值班长" : "Supervisor");
            assertUsable(page);
            shoot(page, "supervisor-" + name);
            page.locator("#quiet > summary").click();
            assertThat(page.locator("#quiet tbody tr").first()).isVisible();
            assertUsable(page);

            open(page, "[id^=route-]");
            assertUsable(page);
            shoot(page, "intervention-" + name);
            page.locator("#hand-over button[type=submit]").evaluate("button => button.form.noValidate = true");
            page.locator("#hand-over button[type=submit]").click();
            assertThat(page.locator(".refusal"))
                    .containsText(language.startsWith("zh") ? "请选择派出所" : "Choose a station");
            assertUsable(page);
            page.navigate(running.address() + "/supervisor/stations/310105004");
            page.locator("#visits tbody tr").first().waitFor();
            assertUsable(page);
            shoot(page, "supervisor-station-" + name);
            page.navigate(running.address() + "/interventions/" + UUID.randomUUID());
            assertUsable(page);

            page.navigate(running.address() + "/supervisor/dead-letters");
            page.locator("[data-letter]:has-text('" + event + "')").waitFor();
            assertUsable(page);
            shoot(page, "letters-" + name);
            other.locator("[data-key=r]").click();
            other.locator("#queue").waitFor();
        }
        browser.errors.removeIf(error ->
                error.contains("status of 400") || error.contains("status of 404") || error.contains("Error Code 40"));
    }

    private static FlaggedCall red() {
        return FlaggedCall.toChen();
    }

    /** RED, so that somebody goes at once, and nobody knows where. */
    private static CallFlagged fromNowhere() {
        return FlaggedCall.toChen().eventFromNowhere();
    }

    /** Signed in, at that page, live. */
    private Page supervisor(BrowserContext somebody, String path) {
        Page page = Browser.signedIn(somebody, running.address() + path, "supervisor");
        page.locator("[data-live][data-state=on]").waitFor();
        return page;
    }

    /** Follows the first such link, which may be exchanged meanwhile. */
    private static void open(Page page, String link) {
        page.locator(link).first().click();
        page.waitForURL(Pattern.compile(".*/interventions/.*"));
        page.locator("#hand-over").waitFor();
    }

    /** Presses the tabulator until it is there. */
    private static void tabTo(Page page, String selector) {
        page.locator(selector).first().waitFor();
        for (int presses = 0; presses < 200; presses++) {
            page.keyboard().press("Tab");
            if ((boolean) page.evaluate("wanted => document.activeElement?.matches(wanted) ?? false", selector)) {
                return;
            }
        }
        throw new AssertionError("expected to come to " + selector + " by the keyboard, found no way");
    }

    private static LocatorAssertions.IsVisibleOptions within(double milliseconds) {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(milliseconds);
    }
}
