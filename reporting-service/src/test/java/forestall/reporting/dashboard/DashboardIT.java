package forestall.reporting.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import forestall.local.browser.Browser;
import forestall.local.browser.PagesInABrowser;
import forestall.local.supervision.Part;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page in a real browser, behind the real sign-in. */
class DashboardIT extends PagesInABrowser<DashboardStack> {

    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);

    @Override
    protected DashboardStack started(Path folder) throws Exception {
        return new DashboardStack(folder);
    }

    @Test
    void whoever_is_not_signed_in_is_led_to_the_identity_provider_and_back_to_the_page() {
        try (BrowserContext somebody = browser.someone("en-GB", 1280, ColorScheme.LIGHT)) {
            Page page = Browser.signedIn(somebody, running.address() + "/?month=2017-11&measure=visits", "analyst");

            assertThat(page).hasURL(Pattern.compile(".*month=2017-11&measure=visits.*"));
            assertThat(somebody.cookies(running.address()))
                    .anyMatch(cookie -> cookie.name.equals("forestall-reporting") && cookie.httpOnly);
            assertThat(page.locator("[data-live-state]")).hasText("Live");
            page.click(".tools button[type=submit]");
            assertThat(page.locator("h1")).hasText("Signed out");
            assertUsable(page);
            page.navigate(running.address() + "/");
            assertThat(page.locator("input[name=username]")).isVisible();
            assertUsable(page);
        }
    }

    @Test
    void an_operator_is_told_that_the_page_is_not_for_this_account() {
        try (BrowserContext somebody = browser.someone("en-GB", 1280, ColorScheme.LIGHT)) {
            Page page = Browser.signedIn(somebody, running.address() + "/", "operator");

            assertThat(page.locator("h1")).hasText("Not for this account");
            assertUsable(page);
            assertThat(page.request()
                            .get(running.address() + "/v1/statistics/headline")
                            .status())
                    .isEqualTo(403);
        }
        // The console names the refused page.
        browser.errors.removeIf(error -> error.contains("status of 403"));
    }

    @Test
    void whoever_has_a_wrong_address_reads_a_page_with_a_way_back() {
        try (BrowserContext somebody = browser.someone("zh-CN", 360, ColorScheme.DARK)) {
            Page page = Browser.signedIn(somebody, running.address() + "/", "analyst");
            page.navigate(running.address() + "/nowhere");

            assertThat(page.locator("h1")).hasText("没有这个页面");
            assertUsable(page);
            page.click("main a");
            assertThat(page.locator("[data-live-state]")).hasText("实时");
        }
        browser.errors.removeIf(error -> error.contains("status of 404"));
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource({"en-GB, 1280, DARK", "zh-CN, 360, LIGHT"})
    void everybody_else_can_use_it_too(String language, int width, ColorScheme scheme) {
        the_headline_is_right_and_everybody_can_use_the_page(language, width, scheme);
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 1280, LIGHT", "en-GB, 360, DARK"})
    void the_headline_is_right_and_everybody_can_use_the_page(String language, int width, ColorScheme scheme) {
        try (BrowserContext somebody = browser.someone(language, width, scheme)) {
            Page page = november(somebody, "");

            String zh = "2017年11月避免损失6,000.00万元；截至11月底从账户中挽回1.49亿元";
            String en = "in November 2017 60.00 million yuan prevented; by the end of November 149.00 million yuan"
                    + " (US$23 million) saved from accounts";
            assertThat(page.locator("#press")).containsText(language.startsWith("zh") ? zh : en);
            assertThat(page.locator(".press")).containsText(language.startsWith("zh") ? en : zh);
            assertThat(page.locator("html")).hasAttribute("lang", language.startsWith("zh") ? "zh-CN" : "en");
            assertThat(page.locator("[data-live-state]")).hasText(language.startsWith("zh") ? "实时" : "Live");
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as("no scrolling sideways")
                    .isEqualTo(true);
            assertThat(page.locator(".span"))
                    .hasText(
                            language.startsWith("zh")
                                    ? "2017年11月 对比 2017年10月2日至31日"
                                    : "1–30 November 2017 compared with 2–31 October 2017");
            shoot(page, "dashboard-" + language + "-" + width + "-" + scheme);
            page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");
            assertUsable(page);
            // On a phone the widest are read sideways, with the names of their rows in sight; amounts never are.
            assertThat(widerThanTheirPlace(page))
                    .isEqualTo(width < 600 ? "times-table tactics-table stations-table" : "");
        }
    }

    private static Object widerThanTheirPlace(Page page) {
        return page.evaluate(
                "[...document.querySelectorAll('.scroll')].filter(one => one.scrollWidth > one.clientWidth)"
                        + ".map(one => one.querySelector('table').id).join(' ')");
    }

    @Test
    void outcomes_by_tactic_and_missed_deadlines_by_stage_are_drawn_and_stand_in_tables() {
        try (BrowserContext somebody = browser.someone("en-GB", 1280, ColorScheme.LIGHT)) {
            Page page = november(somebody, "");
            assertThat(page.locator("[data-chart][data-table=tactics-table] canvas"))
                    .isVisible();
            page.locator("section:has(#tactics-table) summary").press("Enter");
            assertThat(page.locator("#tactics-table tr[data-code=SIMILAR_CASES_SHOWN] td"))
                    .hasText(new String[] {"16", "16", "100.0 %", "0", "0", "0", "0", "0"});
            assertThat(page.locator("#tactics-table tr[data-code=BANK_CONTACTED] td")
                            .nth(2))
                    .hasText("–");

            assertThat(page.locator("[data-chart][data-table=missed-table] canvas"))
                    .isVisible();
            page.locator("section:has(#missed-table) summary").press("Enter");
            assertThat(page.locator("#missed-table tr[data-code=VISIT] td"))
                    .hasText(new String[] {"2", "1", "+100.0 %"});
            assertThat(page.locator("#missed-table tr[data-code=FEEDBACK] td").first())
                    .hasText("0");
        }
    }

    @Test
    void the_language_and_the_colours_can_be_chosen() {
        try (BrowserContext somebody = browser.someone("en-GB", 1280, ColorScheme.LIGHT)) {
            Page page = november(somebody, "");
            page.click("[data-theme-toggle]");
            assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
            page.click("a[hreflang]");
            assertThat(page.locator("#press")).containsText("避免损失");
            assertThat(page).hasURL(Pattern.compile(".*month=2017-11.*lang=zh"));
            page.navigate(running.address() + "/?month=2017-10");
            assertThat(page.locator("#press")).containsText("2017年10月");
            assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        }
    }

    @Test
    void the_map_takes_the_colours_of_the_chosen_figure() {
        try (BrowserContext somebody = browser.someone("en-GB", 1280, ColorScheme.LIGHT)) {
            Page page = november(somebody, "");
            assertThat(page.locator("#districts-table tbody tr[data-code='310104'] td"))
                    .hasText("¥1,800,000.07");
            Object before = painted(page);
            page.selectOption("#measure", "visits");
            assertThat(page.locator("#districts-table tbody tr[data-code='310104'] td"))
                    .hasText("1");
            assertThat(page).hasURL(Pattern.compile(".*measure=visits.*"));
            page.waitForFunction("before => document.querySelector('.map canvas')?.toDataURL() !== before", before);
        }
    }

    @Test
    void from_the_city_to_a_district_to_a_station_and_back_by_keyboard() {
        try (BrowserContext somebody = browser.someone("en-GB", 1280, ColorScheme.LIGHT)) {
            Page page = november(somebody, "");
            page.locator(".map summary").press("Enter");
            page.locator("#districts-table tr[data-code='310104'] a").press("Enter");
            assertThat(page.locator(".path [aria-current=page]")).hasText("Xuhui");
            assertThat(page.locator("#stations-table tbody tr")).hasCount(1);
            page.locator("#stations-table tr[data-code='310104017'] a").press("Enter");
            assertThat(page.locator(".path [aria-current=page]")).hasText("Caohejing Police Station");
            assertThat(page.locator("#comparison-table tr[data-code=prevented] td")
                            .first())
                    .hasText("¥1,800,000.07");
            shoot(page, "station-en-GB-1280");
            page.goBack();
            assertThat(page.locator(".path [aria-current=page]")).hasText("Xuhui");
            page.locator(".path a").first().press("Enter");
            assertThat(page.locator(".path [aria-current=page]")).hasText("Shanghai");
        }
    }

    @Test
    void the_stations_are_sorted_and_found_by_keyboard() {
        try (BrowserContext somebody = browser.someone("en-GB", 1280, ColorScheme.LIGHT)) {
            Page page = november(somebody, "");
            page.locator("#stations-table thead button").nth(6).press("Enter");
            assertThat(page.locator("#stations-table thead th").nth(6)).hasAttribute("aria-sort", "descending");
            List<String> amounts =
                    page.locator("#stations-table tbody td:nth-child(7)").allTextContents();
            assertThat(amounts.stream().map(text -> Double.valueOf(text.replaceAll("[¥,]", ""))))
                    .hasSize(16)
                    .isSortedAccordingTo((one, other) -> Double.compare(other, one));
            page.locator("#stations-table thead button").nth(6).press("Enter");
            assertThat(page.locator("#stations-table thead th").nth(6)).hasAttribute("aria-sort", "ascending");
            page.locator("#station-filter").fill("Xuhui");
            assertThat(page.locator("#stations-table tbody tr:visible")).hasCount(1);
            assertThat(page.locator("[data-filtered]")).hasText("1 / 16");
        }
    }

    @Test
    void the_counters_go_up_by_themselves_and_say_when_nobody_tells_them_any_more() {
        try (BrowserContext somebody = browser.someone("en-GB", 1280, ColorScheme.LIGHT)) {
            Page page = november(somebody, "");
            assertThat(page.locator("[data-live-state]")).hasText("Live");
            long before =
                    Long.parseLong(page.locator("[data-counter=alertsToday]").textContent());
            running.alertNow("now-" + before);
            assertThat(page.locator("[data-counter=alertsToday]")).containsText(String.valueOf(before + 1), PATIENTLY);
            assertThat(page.locator("[data-counter=alertsInTenMinutes]"))
                    .containsText(Pattern.compile("[1-9]"), PATIENTLY);

            running.stack.kill(Part.REPORTING);
            assertThat(page.locator("[data-live-state]")).containsText("connection is lost", PATIENTLY);
            shoot(page, "connection-lost");
            running.stack.start(Part.REPORTING);

            assertThat(page.locator("[data-live-state]"))
                    .hasText("Live", new LocatorAssertions.HasTextOptions().setTimeout(60_000));
        }
        // Gone, without its sessions, reading in.
        browser.errors.removeIf(
                error -> error.contains("ERR_") || error.contains("status of 401") || error.contains("status of 503"));
    }

    @Test
    void what_is_none_is_refused_on_a_page() {
        try (BrowserContext somebody = browser.someone("en-GB", 1280, ColorScheme.LIGHT)) {
            Page page = november(somebody, "");
            page.navigate(running.address() + "/?month=2017-13");
            assertThat(page.locator("main")).containsText("expected a month such as 2017-11, found '2017-13'");
            page.navigate(running.address() + "/?month=2017-11&district=310104&station=310104999");
            assertThat(page.locator("main"))
                    .containsText("expected the code of a station such as 310104017, found '310104999'");
            page.navigate(running.address() + "/?month=2017-11&district=nowhere");
            assertThat(page.locator("main"))
                    .containsText("expected the code of a district such as 310104, found 'nowhere'");
            page.navigate(running.address() + "/?month=2017-11&measure=joy");
            assertThat(page.locator("main")).containsText("expected a figure of the list, found 'joy'");
        }
        browser.errors.removeIf(error -> error.contains("status of 400"));
    }

    @Test
    void on_paper_everything_stands_in_tables() {
        try (BrowserContext somebody = browser.someone("zh-CN", 1280, ColorScheme.DARK)) {
            Page page = november(somebody, "");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            page.evaluate("dispatchEvent(new Event('beforeprint'))");
            assertThat(page.locator("#funnel-table")).isVisible();
            assertThat(page.locator(".choice")).isHidden();
            assertThat(page.locator(".map canvas")).isVisible();
            shoot(page, "print-zh-CN");
            assertThat(page.locator("html")).hasAttribute("data-theme", "light");
            page.evaluate("dispatchEvent(new Event('afterprint'))");
            assertThat(page.locator("html")).not().hasAttribute("data-theme", "light");
            assertThat(page.locator("#funnel-table")).isHidden();
        }
    }

    private Page november(BrowserContext somebody, String more) {
        Page page = Browser.signedIn(somebody, running.address() + "/?month=2017-11" + more, "analyst");
        page.locator("html[data-drawn='7']").waitFor();
        return page;
    }

    private static Object painted(Page page) {
        return page.evaluate("document.querySelector('.map canvas').toDataURL()");
    }

    /** When the bars have grown. */
}
