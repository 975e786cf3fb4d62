package forestall.cases.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import forestall.cases.Reports;
import forestall.events.facts.PhoneNumber;
import forestall.local.browser.Browser;
import forestall.local.browser.PagesInABrowser;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages in a real browser, behind the real sign-in. */
class PagesIT extends PagesInABrowser<PagesStack> {

    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    private final PhoneNumber number = Reports.someNumber();
    private final Reports chen = Reports.aboutSomebody().under(number).calledBy(new PhoneNumber("+85200000009"));
    private final Reports another =
            Reports.aboutSomebody().under(Reports.someNumber()).calledBy(new PhoneNumber("+85200000009"));

    @Override
    protected PagesStack started(Path folder) throws Exception {
        PagesStack stack = new PagesStack(folder);
        stack.publish(chen.theArticlesCase());
        stack.publish(List.of(another.opened(), another.notified()));
        return stack;
    }

    @ParameterizedTest
    @CsvSource({"en-GB, 1280, LIGHT", "zh-CN, 360, DARK"})
    void everybody_can_find_a_file_and_read_all_of_it(String language, int width, ColorScheme scheme) {
        try (BrowserContext somebody = browser.someone(language, width, scheme)) {
            Page page = signedIn(somebody, "supervisor");
            String look = "%s-%d-%s".formatted(language, width, scheme);
            page.fill("#words", number.e164());
            page.press("#words", "Enter");
            usable(page, "search-" + look);
            page.locator("#found ~ * tbody a").first().press("Enter");
            assertThat(page.locator("h1")).containsText(Reports.NAME);
            assertThat(page.locator("[data-live-state]"))
                    .hasText(
                            language.startsWith("zh") ? "实时" : "Live",
                            new LocatorAssertions.HasTextOptions().setTimeout(30_000));
            usable(page, "file-" + look);
            for (String further : List.of("timeline", "similar", "network", "audit")) {
                page.navigate(page.url().replaceAll("(/cases/[^/]+).*", "$1/" + further));
                assertThat(page.locator(".tabs [aria-current=page]")).isVisible();
                usable(page, further + "-" + look);
            }
        }
    }

    @Test
    void numbers_are_shown_when_somebody_asks_and_hidden_again() {
        try (BrowserContext somebody = browser.someone("en-GB", 1280, ColorScheme.LIGHT)) {
            Page page = file(somebody, "operator");
            assertThat(page.locator(".person")).containsText(Disclosure.MASKED.number(number));
            page.locator(".person button").press("Enter");
            assertThat(page.locator(".person")).containsText(Disclosure.WHOLE.number(number));
            page.reload();
            assertThat(page.locator(".person")).not().containsText(Disclosure.WHOLE.number(number));
        }
    }

    @Test
    void what_another_one_wrote_is_there_by_itself_and_what_is_being_typed_stays() throws Exception {
        try (BrowserContext somebody = browser.someone("en-GB", 1280, ColorScheme.LIGHT)) {
            Page page = file(somebody, "operator");
            assertThat(page.locator("[data-live-state]")).hasText("Live");
            page.fill("#note-text", "half a sentence");

            running.note(chen, "her daughter comes at six");

            assertThat(page.locator(".lines"))
                    .containsText(
                            "her daughter comes at six", new LocatorAssertions.ContainsTextOptions().setTimeout(5_000));
            assertThat(page.locator("#note-text")).hasValue("half a sentence");
            page.fill("#note-text", "a whole one of my own");
            page.click(".note button");
            assertThat(page.locator(".lines")).containsText("a whole one of my own");
        }
    }

    @Test
    void a_lost_connection_is_said_and_what_was_missed_is_fetched() throws Exception {
        try (BrowserContext somebody = browser.someone("en-GB", 1280, ColorScheme.LIGHT)) {
            Page page = file(somebody, "operator");
            assertThat(page.locator("[data-live-state]")).hasText("Live");
            somebody.setOffline(true);
            assertThat(page.locator("[data-live-state]")).containsText("Connection lost", PATIENTLY);

            running.note(chen, "written while nobody listened");
            somebody.setOffline(false);

            assertThat(page.locator("[data-live-state]")).containsText("Live", PATIENTLY);
            assertThat(page.locator(".lines")).containsText("written while nobody listened", PATIENTLY);
        }
        browser.errors.removeIf(error -> error.contains("ERR_INTERNET_DISCONNECTED"));
    }

    @Test
    void a_network_is_drawn_and_walked_by_its_tables() {
        try (BrowserContext somebody = browser.someone("en-GB", 1280, ColorScheme.LIGHT)) {
            Page page = signedIn(somebody, "investigator");
            page.navigate(running.address() + "/cases/" + chen.victim + "/network");
            for (int tries = 0;
                    tries < 60 && page.locator("[data-nodes] tbody tr").count() < 2;
                    tries++) {
                page.waitForTimeout(500);
                page.reload();
            }
            assertThat(page.locator("[data-nodes] tbody tr")).hasCount(2);
            page.waitForFunction("document.querySelector('[data-graph] canvas')?.width > 0");
            page.locator("[data-nodes] a:not([aria-current])").press("Enter");
            assertThat(page).hasURL(running.address() + "/cases/" + another.victim + "/network");
        }
    }

    private Page file(BrowserContext somebody, String name) {
        Page page = signedIn(somebody, name);
        page.navigate(running.address() + "/cases/" + chen.victim);
        return page;
    }

    private Page signedIn(BrowserContext somebody, String name) {
        Page page = Browser.signedIn(somebody, running.address() + "/", name);
        assertThat(page.locator("#words")).isVisible();
        return page;
    }

    private static void usable(Page page, String name) {
        shoot(page, name);
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");
        assertUsable(page);
    }
}
