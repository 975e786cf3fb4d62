package forestall.cases.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import forestall.cases.Reports;
import forestall.events.facts.PersonName;
import forestall.events.facts.PhoneNumber;
import forestall.local.browser.Browser;
import forestall.local.browser.PagesInABrowser;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
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
            page.keyboard().type(number.e164());
            page.keyboard().press("Enter");
            usable(page, "search-" + look);
            tabTo(page, "#found ~ * tbody a").press("Enter");
            assertThat(page.locator("h1")).containsText(new PersonName(Reports.NAME).masked());
            assertThat(page.locator("[data-live-state]"))
                    .hasText(
                            language.startsWith("zh") ? "实时" : "Live",
                            new LocatorAssertions.HasTextOptions().setTimeout(30_000));
            usable(page, "file-" + look);
            for (String further : List.of("money", "timeline", "similar", "network", "merge", "audit")) {
                page.navigate(page.url().replaceAll("(/cases/[^/]+).*", "$1/" + further));
                assertThat(page.locator(".tabs [aria-current=page]")).isVisible();
                usable(page, further + "-" + look);
            }
            page.navigate(running.address() + "/cases/" + chen.victim + "/money/new");
            page.selectOption("#state", "STOPPED_IN_ACCOUNT");
            usable(page, "loss-new-" + look);
            for (String desk : List.of("notices", "freezes")) {
                page.navigate(running.address() + "/" + desk);
                assertThat(page.locator("h1")).isVisible();
                usable(page, desk + "-" + look);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"en-GB, 1280, LIGHT", "zh-CN, 360, DARK"})
    void money_is_entered_corrected_and_withdrawn(String language, int width, ColorScheme scheme) throws Exception {
        Reports reports = somebodyNew();
        String money = running.address() + "/cases/" + reports.victim + "/money";
        String look = "%s-%d-%s".formatted(language, width, scheme);
        try (BrowserContext somebody = browser.someone(language, width, scheme)) {
            Page page = signedIn(somebody, "investigator");
            page.navigate(money + "/new");
            assertThat(page.locator("[data-freeze]")).isHidden();
            page.selectOption("#state", "STOPPED_IN_ACCOUNT");
            page.fill("#amount", "30万");
            page.selectOption("#evidence", "BANK_RECORD");
            page.selectOption("#by", "BANK");
            page.fill("#bank", "示例银行");
            page.fill("#account", "6222 0000 0000 1234");
            page.fill("#frozenAt", "2026-11-14T09:30");
            page.fill("#freezeEndsAt", "2020-01-01T00:00");
            page.click(".form .button");
            assertThat(page.locator("[role=alert]")).isVisible();
            assertThat(page.locator("#freezeEndsAt[aria-invalid=true]")).hasValue("2020-01-01T00:00");
            assertThat(page.locator("#amount")).hasValue("30万");
            usable(page, "loss-refused-" + look);
            browser.errors.removeIf(error -> error.contains("status of 400"));

            page.fill("#freezeEndsAt", "2026-12-31T00:00");
            page.click(".form .button");
            assertThat(page.locator(".told")).isVisible();
            assertThat(page.locator(".loss")).containsText("¥300,000.00");
            assertThat(page.locator(".loss")).containsText("****1234");
            usable(page, "money-entered-" + look);
            page.locator(".money header button").press("Enter");
            assertThat(page.locator(".loss")).containsText("6222000000001234");
            assertThat(page.locator(".loss details")).hasAttribute("open", "");
            tabTo(page, ".loss summary");
            String mark = page.locator("#file").getAttribute("data-mark");
            running.note(reports, "the bank called back");
            page.waitForCondition(
                    () -> !page.locator("#file").getAttribute("data-mark").equals(mark));
            assertThat(page.locator(".loss details")).hasAttribute("open", "");
            assertThat(page.locator(".loss summary")).isFocused();
            assertThat(page.locator(".loss")).containsText("6222000000001234");

            page.locator(".loss .doing a").press("Enter");
            page.fill("#amount", "299,999.99");
            page.press("#amount", "Enter");
            assertThat(page.locator(".loss")).containsText("¥299,999.99");
            page.locator(".loss .doing a").press("Enter");
            usable(page, "loss-" + look);
            page.fill("#why", "entered by mistake");
            page.press("#why", "Enter");
            assertThat(page.locator(".loss[data-state=WITHDRAWN]")).isVisible();
        }
    }

    @Test
    void the_keyboard_alone_is_enough_at_the_money_desk() {
        Reports reports = somebodyNew();
        try (BrowserContext somebody = browser.someone("en-GB", 1280, ColorScheme.LIGHT)) {
            Page page = signedIn(somebody, "investigator");
            page.navigate(running.address() + "/cases/" + reports.victim);
            tabTo(page, ".tabs a[href$='/money']").press("Enter");
            assertThat(page).hasURL(Pattern.compile(".*/money"));
            tabTo(page, "a[href$='/money/new']").press("Enter");
            assertThat(page).hasURL(Pattern.compile(".*/money/new"));
            tabTo(page, "#state").type("Lost");
            tabTo(page, "#amount").type("1250.50");
            tabTo(page, "#evidence").type("bank");
            tabTo(page, "#by").type("a bank");
            tabTo(page, ".form .button").press("Enter");

            assertThat(page.locator(".loss[data-state=SUFFERED]")).containsText("¥1,250.50");
        }
    }

    @Test
    void pressed_twice_a_button_makes_one_entry_and_going_back_makes_none() {
        Reports reports = somebodyNew();
        try (BrowserContext somebody = browser.someone("en-GB", 1280, ColorScheme.LIGHT)) {
            Page page = signedIn(somebody, "investigator");
            page.navigate(running.address() + "/cases/" + reports.victim + "/money/new");
            fillLoss(page, "5000");
            page.locator(".form .button").dblclick();
            assertThat(page.locator(".told")).hasText("The loss is entered.");
            assertThat(page.locator(".loss")).hasCount(1);

            page.goBack();
            assertThat(page.locator("#amount")).hasValue("");
            page.goForward();
            assertThat(page.locator(".loss")).hasCount(1);

            page.navigate(running.address() + "/cases/" + reports.victim);
            page.fill("#note-text", "written once");
            page.locator(".note .button").dblclick();
            assertThat(page.locator(".told")).hasText("The note is in the file.");
            assertThat(page.locator(".lines blockquote", new Page.LocatorOptions().setHasText("written once")))
                    .hasCount(1);
        }
    }

    @Test
    void nothing_typed_is_lost_when_the_session_ends() {
        Reports reports = somebodyNew();
        try (BrowserContext somebody = browser.someone("en-GB", 1280, ColorScheme.LIGHT)) {
            Page page = signedIn(somebody, "investigator");
            page.navigate(running.address() + "/cases/" + reports.victim + "/money/new");
            fillLoss(page, "7000");
            page.fill("#loss-note", "<script>typed</script>");
            endSession(somebody);
            page.click(".form .button");

            assertThat(page).hasURL(Pattern.compile(".*/money/new.*"));
            assertThat(page.locator("#loss-note")).hasValue("<script>typed</script>");
            assertThat(page.locator("#amount")).hasValue("7000");
            assertThat(page.locator("#state")).hasValue("SUFFERED");
            page.click(".form .button");
            assertThat(page.locator(".told")).hasText("The loss is entered.");
            page.navigate(running.address() + "/cases/" + reports.victim + "/money/new");
            assertThat(page.locator("#loss-note")).hasValue("");

            page.navigate(running.address() + "/cases/" + reports.victim);
            page.locator(".entries summary").first().press("Enter");
            page.fill("#relative-name", "陈小明");
            endSession(somebody);
            page.press("#relative-name", "Enter");
            assertThat(page).hasURL(Pattern.compile(".*/cases/" + reports.victim + "(\\?.*)?"));
            assertThat(page.locator("#relative-name")).hasValue("陈小明");
            page.press("#relative-name", "Enter");
            assertThat(page.locator(".told")).hasText("The relative is in the file.");
            assertThat(page.locator(".person")).containsText("陈小明");
            usable(page, "file-with-a-relative");
            page.locator(".person dd a").press("Enter");
            usable(page, "relative");
            page.locator("form[action$='/remove'] button").press("Enter");
            assertThat(page.locator(".told")).hasText("The relative is taken out.");
        }
    }

    @ParameterizedTest
    @CsvSource({"en-GB, 1280, LIGHT", "zh-CN, 360, DARK"})
    void two_files_are_compared_merged_and_parted(String language, int width, ColorScheme scheme) {
        Reports reports = somebodyNew();
        Reports other = somebodyNew();
        String look = "%s-%d-%s".formatted(language, width, scheme);
        try (BrowserContext somebody = browser.someone(language, width, scheme)) {
            Page page = signedIn(somebody, "supervisor");
            page.navigate(running.address() + "/cases/" + reports.victim + "/merge");
            tabTo(page, "#words").type(other.number().e164());
            page.keyboard().press("Enter");
            usable(page, "merge-candidates-" + look);
            tabTo(page, ".candidates a").press("Enter");
            usable(page, "merge-preview-" + look);
            tabTo(page, "#reason").type("the same bank card");
            page.keyboard().press("Enter");
            assertThat(page.locator(".told")).isVisible();
            tabTo(page, ".merged summary").press("Enter");
            assertThat(page.locator("#undo-0")).isVisible();
            usable(page, "merge-done-" + look);
            tabTo(page, "#undo-0").type("two sisters");
            page.keyboard().press("Enter");
            assertThat(page.locator(".told")).isVisible();
            assertThat(page.locator(".merged")).hasCount(0);
        }
    }

    @Test
    void a_notice_comes_by_itself() {
        Reports courier = somebodyNew();
        try (BrowserContext somebody = browser.someone("en-GB", 1280, ColorScheme.LIGHT)) {
            Page page = signedIn(somebody, "investigator");
            page.click("a[href='/notices']");
            assertThat(page.locator("[data-live-state]")).hasText("Live");

            running.publish(
                    List.of(Reports.aboutAStranger().calledBy(courier.number()).opened()));

            assertThat(page.locator("#file"))
                    .containsText(
                            courier.victim.toString().substring(0, 8),
                            new LocatorAssertions.ContainsTextOptions().setTimeout(15_000));
            usable(page, "notices");
        }
    }

    @Test
    void the_person_is_shown_when_somebody_asks_for_as_long_as_the_page_is_open() throws Exception {
        try (BrowserContext somebody = browser.someone("en-GB", 1280, ColorScheme.LIGHT)) {
            Page page = file(somebody, "operator");
            assertThat(page.locator(".person")).containsText(Disclosure.MASKED.number(number));
            assertThat(page.locator(".person")).not().containsText(Reports.HOME);
            tabTo(page, ".person button").press("Enter");
            assertThat(page.locator(".person")).containsText(Disclosure.WHOLE.number(number));
            assertThat(page.locator(".person")).containsText(Reports.HOME);
            assertThat(page.locator("[data-shown]")).isFocused();
            tabTo(page, ".money header a");

            running.note(chen, "written while the number is dialled");

            assertThat(page.locator(".lines")).containsText("written while the number is dialled");
            assertThat(page.locator(".person")).containsText(Disclosure.WHOLE.number(number));
            assertThat(page.locator(".money header a")).isFocused();
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
            tabTo(page, "[data-nodes] th a:not([aria-current])").press("Enter");
            assertThat(page).hasURL(running.address() + "/cases/" + another.victim + "/network");

            Point drawn = drawn(page, chen.victim.toString());
            page.mouse().click(drawn.x(), drawn.y());
            assertThat(page).hasURL(running.address() + "/cases/" + chen.victim + "/network");
        }
    }

    private record Point(double x, double y) {}

    /** Where a file is drawn in the window, once it moves no more. */
    private static Point drawn(Page page, String file) {
        page.waitForFunction("document.querySelector('[data-graph] canvas')?.width > 0");
        page.locator("[data-graph]").scrollIntoViewIfNeeded();
        Point before = new Point(-1, -1);
        for (int tries = 0; tries < 40; tries++) {
            List<?> at = (List<?>) page.evaluate("""
                    async file => {
                        const { getInstanceByDom } = await import('/assets/lib/echarts/echarts.esm.min.js');
                        const place = document.querySelector('[data-graph]');
                        const chart = getInstanceByDom(place);
                        const nodes = chart.getModel().getSeriesByIndex(0).getData();
                        const node = [...Array(nodes.count()).keys()].find(one => nodes.getId(one) === file);
                        const [x, y] = chart.convertToPixel({ seriesIndex: 0 }, nodes.getItemLayout(node));
                        const { left, top } = place.getBoundingClientRect();
                        return [left + x, top + y];
                    }
                    """, file);
            Point now = new Point(((Number) at.get(0)).doubleValue(), ((Number) at.get(1)).doubleValue());
            if (Math.abs(now.x() - before.x()) + Math.abs(now.y() - before.y()) < 0.5) {
                return now;
            }
            before = now;
            page.waitForTimeout(250);
        }
        throw new AssertionError("expected the drawing to come to rest, found that it does not");
    }

    /** A file of its own, as soon as it is there. */
    private Reports somebodyNew() {
        Reports reports = Reports.aboutAStranger();
        running.publish(List.of(reports.opened(), reports.notified()));
        running.awaitFile(reports);
        return reports;
    }

    private static void fillLoss(Page page, String amount) {
        page.selectOption("#state", "SUFFERED");
        page.fill("#amount", amount);
        page.selectOption("#evidence", "BANK_RECORD");
        page.selectOption("#by", "BANK");
    }

    private static void endSession(BrowserContext somebody) {
        somebody.clearCookies(new BrowserContext.ClearCookiesOptions().setName("forestall-case-service"));
    }

    /** By the keyboard as it is. */
    private static Keyboard tabTo(Page page, String selector) {
        for (int i = 0; i < 100; i++) {
            page.keyboard().press("Tab");
            if ((boolean) page.evaluate("selector => document.activeElement?.matches(selector) ?? false", selector)) {
                return page.keyboard();
            }
        }
        throw new AssertionError("expected the Tab key to lead to " + selector + ", found that it does not");
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
