package forestall.dispatch.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import forestall.dispatch.FlaggedCall;
import forestall.events.vocabulary.ScamType;
import forestall.events.vocabulary.Signal;
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

/** The stations' console in a real browser, behind the real sign-in. Each test has a station of its own. */
class StationIT extends PagesInABrowser<ConsoleStack> {
    /** A thumb's width, in CSS pixels. */
    private static final int THUMB = 44;

    @Override
    protected ConsoleStack started(Path folder) throws Exception {
        return ConsoleStack.emptied();
    }

    @Test
    void a_visit_is_played_by_keys_alone_from_the_notification_to_the_outcome_while_a_colleague_looks_on() {
        String station = "310104014";
        try (BrowserContext somebody = browser.someone("en-GB", 1280, ColorScheme.LIGHT);
                BrowserContext colleague = browser.someone("zh-CN", 1280, ColorScheme.DARK)) {
            Page page = board(somebody, station);
            page.evaluate("window.sameDocument = true");
            assertThat(page).hasURL(running.address() + "/station");

            page.keyboard().press("x");
            assertThat(page.locator("[data-mute]")).hasText(Pattern.compile("Sound on.*"));
            running.flag(red().livingIn(station));
            assertThat(page.locator("[data-reds='1']")).isVisible(within(2_000));
            assertThat(page).hasTitle(Pattern.compile("\\(1\\) .*"));
            assertThat(page.locator("html")).hasAttribute("data-rung", "1");

            page.keyboard().press("n");
            assertThat(page.locator("#now")).hasAttribute("data-step", "ACCEPT");
            assertThat(page.locator("h1")).isFocused();
            assertThat(page.locator(".number")).hasText("138 **** 0001");
            Page other = board(colleague, station);
            other.locator(".calls a").click();
            assertThat(other.locator("#now")).hasAttribute("data-step", "ACCEPT");

            page.keyboard().press("a");
            assertThat(page.locator("#now")).hasAttribute("data-step", "ASSIGN");
            assertThat(page.locator(".number a")).hasAttribute("href", "tel:+8613800000001");
            assertThat(page.locator(".address")).containsText("1 Invented Road");
            assertThat(other.locator(".number")).hasText("138 0000 0001", seen());

            page.locator("#roster input").first().focus();
            page.keyboard().press("Space");
            page.keyboard().press("s");
            assertThat(page.locator("#now")).hasAttribute("data-step", "ARRIVE");
            page.keyboard().press("d");
            assertThat(page.locator("#now")).hasAttribute("data-step", "REPORT");
            assertThat(other.locator("#now[data-step=REPORT]")).isVisible(within(2_000));
            assertThat(other.locator("#outcomes")).isVisible();

            page.locator("#tactic-RELATIVE_ENGAGED").focus();
            page.keyboard().press("Space");
            page.locator("#note").focus();
            page.keyboard().type("1 daughter came");
            page.keyboard().press("Escape");
            page.keyboard().press("1");
            assertThat(page.locator(".told")).containsText("Reported: Dissuaded. Watched until");
            assertThat(page).hasURL(running.address() + "/station");
            assertThat(page.evaluate("window.sameDocument")).isEqualTo(true);
            assertUsable(page);
            shoot(page, "station-told");
            assertThat(other.locator("#now")).containsText("已劝阻", contains());
            assertThat(other.locator(".number")).hasText("138 **** 0001");
        }
    }

    @ParameterizedTest
    @CsvSource({"310104015, zh-CN, 1280, LIGHT", "310104103, en-GB, 360, DARK"})
    void everybody_can_use_the_board_and_each_step_of_a_visit(
            String station, String language, int width, ColorScheme scheme) {
        useTheBoardAndEachStep(station, language, width, scheme);
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource({"310104016, en-GB, 1280, DARK", "310104013, zh-CN, 360, LIGHT"})
    void everybody_else_can_use_them_too(String station, String language, int width, ColorScheme scheme) {
        useTheBoardAndEachStep(station, language, width, scheme);
    }

    private void useTheBoardAndEachStep(String station, String language, int width, ColorScheme scheme) {
        String name = language + "-" + width + "-" + scheme;
        running.flag(red().livingIn(station));
        running.flag(FlaggedCall.aCall()
                .aged(71)
                .livingIn(station)
                .seeing(Signal.SCREEN_SHARING)
                .suspecting(ScamType.INVESTMENT, 0.6));
        try (BrowserContext somebody = browser.someone(language, width, scheme)) {
            Page page = board(somebody, station);
            page.locator(".calls tbody tr").nth(1).waitFor();
            usable(page, "station-board-" + name, width);

            page.locator(".station .next a").click();
            step(page, "ACCEPT");
            usable(page, "visit-accept-" + name, width);
            page.locator(".act button").click();
            step(page, "ASSIGN");
            page.locator("#roster label").first().click();
            usable(page, "visit-assign-" + name, width);
            page.locator(".act button").click();
            step(page, "ARRIVE");
            usable(page, "visit-arrive-" + name, width);
            page.locator(".act button").click();
            step(page, "REPORT");
            page.fill("#note", "她不相信，说是“保密案件”。");
            usable(page, "visit-report-" + name, width);

            page.locator("#location summary").click();
            page.fill("#address", "虹桥宾馆");
            page.fill("#source", "酒店登记");
            page.locator("#locate .again").click();
            page.locator(".doubt").waitFor();
            usable(page, "visit-doubt-" + name, width);
            page.reload();
            assertThat(page.locator("#note")).hasValue("她不相信，说是“保密案件”。");

            page.locator("button[value=RELOCATED]").click();
            step(page, "LOCATE");
            usable(page, "visit-locate-" + name, width);
            page.locator("[data-key=Escape]").click();
            page.locator("#searches-title").waitFor();
            usable(page, "station-search-" + name, width);
        }
    }

    @Test
    void another_station_s_visit_is_a_page_that_says_so() {
        String station = "310104004";
        running.flag(red().livingIn(station));
        try (BrowserContext somebody = browser.someone("en-GB", 1280, ColorScheme.LIGHT);
                BrowserContext stranger = browser.someone("zh-CN", 360, ColorScheme.LIGHT)) {
            String address = sheet(somebody, station).url();
            Page other = board(stranger, "310104007");
            other.navigate(address);

            assertThat(other.locator("h1")).hasText("没有这项内容");
            assertUsable(other);
        }
        browser.errors.removeIf(error -> error.contains("status of 404"));
    }

    @Test
    void a_refusal_is_told_and_nothing_typed_is_lost_even_by_loading_again() {
        String station = "310105001";
        running.flag(red().livingIn(station));
        try (BrowserContext somebody = browser.someone("en-GB", 360, ColorScheme.LIGHT)) {
            Page page = underWay(somebody, station);
            page.fill("#note", "<script>alert('typed')</script>");
            page.fill("#amount", "much");
            page.locator("button[value=DOOR_NOT_OPENED]").click();

            assertThat(page.locator(".refusal")).containsText("The amount is not readable.");
            assertThat(page.locator(".refusal")).isFocused();
            assertThat(page.locator("#note")).hasValue("<script>alert('typed')</script>");
            usable(page, "visit-refused", 360);
            page.reload();
            assertThat(page.locator("#note")).hasValue("<script>alert('typed')</script>");
            page.fill("#amount", "30万");
            page.locator("button[value=DOOR_NOT_OPENED]").click();
            assertThat(page.locator(".told")).containsText("Reported: Door not opened. The station goes again by");

            page.locator(".calls a").click();
            step(page, "ACCEPT");
            assertThat(page.locator("#facts .quote")).hasCount(0);
            page.locator(".act button").click();
            assertThat(page.locator("#facts .quote").first()).hasText("<script>alert('typed')</script>");
        }
        browser.errors.removeIf(error -> error.contains("status of 400"));
    }

    @Test
    void what_is_being_typed_stays_while_a_colleague_takes_the_next_step() throws Exception {
        String station = "310105004";
        running.flag(red().livingIn(station));
        try (BrowserContext somebody = browser.someone("en-GB", 1280, ColorScheme.LIGHT)) {
            Page page = underWay(somebody, station);
            page.fill("#arrived", "00:01");
            page.fill("#note", "half a sentence");
            running.arrived(
                    station,
                    page.locator("#desk").getAttribute("data-sheet"),
                    page.locator("[name=version][form=arrive]").inputValue());

            assertThat(page.locator("#now[data-step=REPORT]")).isVisible(within(2_000));
            assertThat(page.locator("#note")).hasValue("half a sentence");
            assertThat(page.locator("#note")).isFocused(new LocatorAssertions.IsFocusedOptions().setTimeout(100));
            page.keyboard().press("Escape");
            page.keyboard().press("4");
            assertThat(page.locator(".refusal")).containsText("Another time of arrival was told before.");
            page.fill("#arrived", "");
        }
        browser.errors.removeIf(error -> error.contains("status of 409"));
    }

    @Test
    void nothing_typed_is_lost_when_the_session_ends() {
        String station = "310105005";
        running.flag(red().livingIn(station));
        try (BrowserContext somebody = browser.someone("en-GB", 1280, ColorScheme.LIGHT)) {
            Page page = underWay(somebody, station);
            page.locator("#tactic-BANK_CONTACTED").check();
            page.selectOption("#confirmed", "LOAN");
            page.fill("#note", "she will ring her son");
            page.keyboard().press("Escape");
            somebody.clearCookies(new BrowserContext.ClearCookiesOptions().setName("forestall-dispatch"));
            page.evaluate("window.sameDocument = true");
            page.keyboard().press("1");

            page.waitForFunction("() => !window.sameDocument && document.querySelector('[data-live][data-state=on]')");
            assertThat(page.locator("#note")).hasValue("she will ring her son");
            assertThat(page.locator("#confirmed")).hasValue("LOAN");
            assertThat(page.locator("#tactic-BANK_CONTACTED")).isChecked();
            page.keyboard().press("1");
            assertThat(page.locator(".told")).containsText("Dissuaded");
        }
        browser.errors.removeIf(error -> error.contains("status of 40") || error.contains("Error Code 40"));
    }

    @Test
    void what_is_pressed_the_moment_it_comes_is_done_on_the_same_page() {
        String station = "310105102";
        running.flag(red().livingIn(station));
        try (BrowserContext somebody = browser.someone("en-GB", 1280, ColorScheme.LIGHT)) {
            Page page = board(somebody, station);
            page.locator("#alarm:not([hidden])").waitFor();
            page.evaluate("""
                    window.sameDocument = true;
                    new MutationObserver((_, self) => {
                        const accept = document.querySelector('#now[data-step=ACCEPT] .act button');
                        if (!accept) return;
                        self.disconnect();
                        accept.click();
                    }).observe(document.body, { childList: true, subtree: true });""");
            page.keyboard().press("n");

            step(page, "ASSIGN");
            assertThat(page.evaluate("window.sameDocument")).isEqualTo(true);
        }
    }

    @Test
    void a_double_click_does_it_once() {
        String station = "310105006";
        running.flag(red().livingIn(station));
        try (BrowserContext somebody = browser.someone("en-GB", 1280, ColorScheme.LIGHT)) {
            Page page = sheet(somebody, station);
            page.locator(".act button").dblclick();

            step(page, "ASSIGN");
            assertThat(page.locator(".refusal")).hasCount(0);
            assertThat(page.locator("[name=version][form=assign]")).hasValue("2");
        }
    }

    @Test
    void what_ends_a_matter_is_pressed_twice() {
        String station = "310105008";
        running.flag(red().livingIn(station));
        try (BrowserContext somebody = browser.someone("en-GB", 1280, ColorScheme.LIGHT)) {
            Page page = underWay(somebody, station);
            String address = page.url();

            page.keyboard().press("9");
            assertThat(page.locator("button[value=FALSE_ALARM]")).containsText("Press again");
            assertThat(page).hasURL(address);
            page.keyboard().press("9");
            assertThat(page.locator(".told")).containsText("False alarm");
        }
    }

    @Test
    void a_lost_connection_is_told_and_what_was_missed_is_fetched() {
        String station = "310105009";
        try (BrowserContext somebody = browser.someone("en-GB", 1280, ColorScheme.LIGHT)) {
            Page page = board(somebody, station);

            running.stack.kill(Part.DISPATCH);
            assertThat(page.locator("[data-live-state]"))
                    .containsText("connection is lost", new LocatorAssertions.ContainsTextOptions().setTimeout(3_000));
            assertUsable(page);
            shoot(page, "station-lost");
            running.flag(red().livingIn(station));
            running.stack.start(Part.DISPATCH);

            assertThat(page.locator("[data-reds='1']")).isVisible(within(30_000));
            assertThat(page.locator("[data-live-state]"))
                    .hasText("Live", new LocatorAssertions.HasTextOptions().setTimeout(30_000));
        }
        browser.errors.removeIf(
                error -> error.contains("ERR_") || error.contains("status of 401") || error.startsWith("htmx:"));
    }

    @Test
    void officers_go_off_duty_and_the_station_closes() {
        try (BrowserContext somebody = browser.someone("en-GB", 360, ColorScheme.LIGHT)) {
            Page page = board(somebody, "310105010");
            page.locator("summary").first().click();
            Locator first = page.locator(".crew li").first();
            first.locator("button").click();
            assertThat(first).hasAttribute("data-on-duty", "false");
            assertThat(first.locator("button")).isFocused();
            usable(page, "station-duty", 360);

            page.locator("summary").last().click();
            page.fill("#reason", "a flood");
            page.locator("#opening button").click();
            assertThat(page.locator(".closed")).isVisible();
            assertThat(page.locator("#reason")).hasValue("");
            usable(page, "station-closed", 360);
        }
    }

    @Test
    void a_supervisor_opens_a_station_and_stays_with_it() {
        String station = "310105011";
        running.flag(red().livingIn(station));
        try (BrowserContext somebody = browser.someone("en-GB", 1280, ColorScheme.LIGHT)) {
            Page page = Browser.signedIn(somebody, running.address() + "/station", "supervisor");
            page.selectOption("#code", station);
            assertUsable(page);
            shoot(page, "station-choice");
            page.click("main button");
            page.locator("[data-live][data-state=on]").waitFor();
            page.locator(".calls a").click();
            step(page, "ACCEPT");
            page.keyboard().press("Escape");
            assertThat(page).hasURL(running.address() + "/station?code=" + station);
            page.click("a[hreflang]");
            assertThat(page.locator("html")).hasAttribute("lang", "zh-CN");
            assertThat(page.locator("#board h1")).containsText("北新泾");
        }
    }

    private static FlaggedCall red() {
        return FlaggedCall.toChen();
    }

    /** At the board, live; an officer who opens the service is led there. */
    private Page board(BrowserContext somebody, String station) {
        Page page = Browser.signedIn(somebody, running.address() + "/", "station-" + station);
        page.locator("[data-live][data-state=on]").waitFor();
        return page;
    }

    /** At the sheet of the only visit. */
    private Page sheet(BrowserContext somebody, String station) {
        Page page = board(somebody, station);
        page.locator("#alarm:not([hidden])").waitFor();
        page.keyboard().press("n");
        step(page, "ACCEPT");
        return page;
    }

    /** Officers are on their way. */
    private Page underWay(BrowserContext somebody, String station) {
        Page page = sheet(somebody, station);
        page.keyboard().press("a");
        step(page, "ASSIGN");
        page.locator("#roster input").first().check();
        page.keyboard().press("s");
        step(page, "ARRIVE");
        return page;
    }

    private static void step(Page page, String expected) {
        assertThat(page.locator("#now")).hasAttribute("data-step", expected);
    }

    private static void usable(Page page, String name, int width) {
        assertUsable(page);
        if (width < 600) {
            assertThat(thin(page)).as("narrower than a thumb at %s", name).isEmpty();
        }
        shoot(page, name);
    }

    /** What can be pressed on the desk and is lower than a thumb is wide. */
    @SuppressWarnings("unchecked")
    private static List<String> thin(Page page) {
        return (List<String>) page.evaluate("""
                least => [...document.querySelectorAll('#desk :is(button, a, select, summary, input:not([type=checkbox]), .tick)')]
                    .filter(one => one.checkVisibility() && one.getBoundingClientRect().height > 0)
                    .filter(one => one.getBoundingClientRect().height < least)
                    .map(one => one.outerHTML.slice(0, 120))""", THUMB);
    }

    private static LocatorAssertions.IsVisibleOptions within(double milliseconds) {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(milliseconds);
    }

    private static LocatorAssertions.HasTextOptions seen() {
        return new LocatorAssertions.HasTextOptions().setTimeout(2_000);
    }

    private static LocatorAssertions.ContainsTextOptions contains() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(2_000);
    }
}
