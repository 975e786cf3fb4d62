package forestall.dispatch.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import forestall.dispatch.FlaggedCall;
import forestall.events.vocabulary.ScamType;
import forestall.events.vocabulary.Signal;
import forestall.local.browser.Browser;
import forestall.local.browser.PagesInABrowser;
import forestall.local.supervision.Part;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The console in a real browser, behind the real sign-in. */
class ConsoleIT extends PagesInABrowser<ConsoleStack> {
    private static final LocatorAssertions.HasTextOptions PATIENTLY =
            new LocatorAssertions.HasTextOptions().setTimeout(30_000);

    private static final String MORE_REDS =
            "before => Number(document.getElementById('alarm')?.dataset.reds ?? 0) > before";

    /** What is read out when one is gone and another has come in the same moment. */
    private static final String ANOTHER_IN_PLACE_OF_ONE = """
            async () => {
                const { look } = await import('/assets/dispatch/alarm.js');
                const read = [];
                const line = document.querySelector('[data-announce]');
                const observer = new MutationObserver(changes => changes.forEach(one => one.addedNodes.forEach(node => read.push(node.textContent))));
                observer.observe(line, { childList: true });
                const red = document.createElement('p');
                red.textContent = '1 waits';
                for (const one of ['a', 'b']) {
                    red.dataset.redIds = one;
                    look(red);
                    await new Promise(resolve => setTimeout(resolve, 400));
                }
                observer.disconnect();
                return read;
            }""";

    @Override
    protected ConsoleStack started(Path folder) throws Exception {
        return ConsoleStack.emptied();
    }

    @Test
    void an_operator_signs_in_and_out() {
        try (BrowserContext somebody = browser.someone("en-GB", 1280, ColorScheme.LIGHT)) {
            Page page = operator(somebody, "operator");

            assertThat(somebody.cookies(running.address()))
                    .anyMatch(cookie -> cookie.name.equals("forestall-dispatch") && cookie.httpOnly);
            page.click(".tools button[type=submit]");
            assertThat(page.locator("h1")).hasText("Signed out");
            page.navigate(running.address() + "/");
            assertThat(page.locator("input[name=username]")).isVisible();
        }
    }

    @Test
    void an_analyst_is_told_that_the_console_is_not_for_this_account() {
        try (BrowserContext somebody = browser.someone("zh-CN", 1280, ColorScheme.LIGHT)) {
            Page page = Browser.signedIn(somebody, running.address() + "/", "analyst");

            assertThat(page.locator("h1")).hasText("此账号无权查看");
        }
        // The console names the refused page.
        browser.errors.removeIf(error -> error.contains("status of 403"));
    }

    @Test
    void a_red_call_appears_by_itself_and_in_the_title() {
        try (BrowserContext somebody = browser.someone("en-GB", 1280, ColorScheme.LIGHT)) {
            Page page = operator(somebody, "operator");
            int before = reds(page);
            page.evaluate("window.sameDocument = true");

            running.flag(red());

            assertThat(page.locator("[data-reds='" + (before + 1) + "']")).isVisible(within(2_000));
            assertThat(page).hasTitle(Pattern.compile("\\(" + (before + 1) + "\\) .*"));
            assertThat(page.locator(".alarm")).isVisible();
            assertThat(page.evaluate("window.sameDocument")).isEqualTo(true);
        }
    }

    @Test
    void clocks_run_down() {
        running.flag(red());
        try (BrowserContext somebody = browser.someone("en-GB", 1280, ColorScheme.LIGHT)) {
            Page page = operator(somebody, "operator");
            Locator clock = page.locator("[data-until]").last();
            String now = clock.textContent();

            assertThat(clock).not().hasText(now, PATIENTLY);
        }
    }

    @Test
    void a_lost_connection_is_told_and_what_was_missed_is_fetched() {
        try (BrowserContext somebody = browser.someone("en-GB", 1280, ColorScheme.LIGHT)) {
            Page page = operator(somebody, "operator");
            int before = reds(page);

            running.stack.kill(Part.DISPATCH);
            assertThat(page.locator("[data-live-state]"))
                    .containsText("connection is lost", new LocatorAssertions.ContainsTextOptions().setTimeout(3_000));
            assertUsable(page);
            shoot(page, "queue-lost");
            running.flag(red());
            running.stack.start(Part.DISPATCH);

            // Sessions end with the instance; the identity provider's goes on, so nobody types anything.
            // More than one, when another was to be called again meanwhile.
            page.waitForFunction(MORE_REDS, before);
            assertThat(page.locator("[data-live-state]")).hasText("Live", PATIENTLY);
        }
        browser.errors.removeIf(
                error -> error.contains("ERR_") || error.contains("status of 401") || error.startsWith("htmx:"));
    }

    @Test
    void two_tabs_of_which_one_sleeps_for_ten_minutes_show_the_same() {
        try (BrowserContext somebody = browser.someone("en-GB", 1280, ColorScheme.LIGHT)) {
            Page awake = operator(somebody, "operator");
            Page asleep = somebody.newPage();
            asleep.clock().install();
            asleep.navigate(running.address() + "/");
            asleep.locator("[data-live][data-state=on]").waitFor();
            int before = reds(asleep);
            CDPSession lid = somebody.newCDPSession(asleep);
            offline(lid, true);
            lid.send("Page.setWebLifecycleState", state("frozen"));

            running.flag(red());
            awake.waitForFunction(MORE_REDS, before);
            lid.send("Page.setWebLifecycleState", state("active"));
            assertThat(reds(asleep)).as("nothing came while it slept").isEqualTo(before);
            offline(lid, false);
            asleep.clock().fastForward("10:00");

            asleep.waitForFunction(MORE_REDS, before);
            asleep.locator("[data-live][data-state=on]").waitFor();
            assertThat(reds(asleep)).isEqualTo(reds(awake));
        }
        browser.errors.removeIf(error -> error.contains("ERR_") || error.startsWith("htmx:"));
    }

    private static JsonObject state(String name) {
        JsonObject state = new JsonObject();
        state.addProperty("state", name);
        return state;
    }

    /** Only this tab. */
    private static void offline(CDPSession tab, boolean offline) {
        JsonObject conditions = new JsonObject();
        conditions.addProperty("offline", offline);
        conditions.addProperty("latency", 0);
        conditions.addProperty("downloadThroughput", -1);
        conditions.addProperty("uploadThroughput", -1);
        tab.send("Network.enable");
        tab.send("Network.emulateNetworkConditions", conditions);
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 1280, LIGHT", "en-GB, 360, DARK"})
    void everybody_can_use_the_queue(String language, int width, ColorScheme scheme) {
        running.flag(red());
        running.flag(FlaggedCall.aCall().seeing(Signal.REPEATED_CALLS).suspecting(ScamType.LOAN, 0.6));
        running.flag(FlaggedCall.aCall().suspecting(ScamType.TASK_BRUSHING, 0.4));
        try (BrowserContext somebody = browser.someone(language, width, scheme)) {
            Page page = operator(somebody, "operator");
            page.locator(".grade[data-grade=YELLOW]").first().waitFor();

            assertThat(page.locator("html")).hasAttribute("lang", language.startsWith("zh") ? "zh-CN" : "en");
            assertUsable(page);
            shoot(page, "queue-" + language + "-" + width + "-" + scheme);
        }
    }

    @Test
    void the_most_urgent_call_is_taken_made_and_reported_by_keys_alone_while_a_colleague_looks_on() {
        running.flag(red());
        try (BrowserContext somebody = browser.someone("en-GB", 1280, ColorScheme.LIGHT);
                BrowserContext colleague = browser.someone("zh-CN", 1280, ColorScheme.DARK)) {
            Page page = operator(somebody, "operator-1");
            Page other = operator(colleague, "operator-2");
            page.locator("#alarm:not([hidden])").waitFor();

            page.keyboard().press("n");
            page.waitForURL("**/calls/*");
            String call = page.locator("#desk").getAttribute("data-sheet");
            assertThat(page.locator(".number")).hasText("138 0000 0001");
            assertThat(page.locator("h1")).isFocused();
            Locator seen = other.locator("#call-" + call + " .of-holder");
            assertThat(seen).containsText("operator-1", new LocatorAssertions.ContainsTextOptions().setTimeout(2_000));

            page.locator("#note").focus();
            page.keyboard().type("7 of them, he says");
            page.locator("#amount").fill("30万");
            page.keyboard().press("Escape");
            page.keyboard().press("7");

            assertThat(page.locator(".told")).containsText("No answer");
            assertThat(page).hasURL(Pattern.compile(".*/\\?reported=" + call));
            assertThat(seen).hasCount(0);
            other.navigate(running.address() + "/calls/" + call);
            assertThat(other.locator("#claim")).containsText("无人接听");
            assertUsable(page);
            shoot(page, "queue-told");
            assertUsable(other);
            shoot(other, "sheet-of-a-colleague");
            other.navigate(running.address() + "/calls/" + UUID.randomUUID());
            assertThat(other.locator("h1")).hasText("没有这个电话");
            assertUsable(other);
        }
        browser.errors.removeIf(error -> error.contains("status of 404"));
    }

    @Test
    void what_ends_a_matter_is_pressed_twice() {
        running.flag(red());
        try (BrowserContext somebody = browser.someone("en-GB", 1280, ColorScheme.LIGHT)) {
            Page page = sheet(somebody, "operator-3");
            String address = page.url();

            page.keyboard().press("6");
            assertThat(page.locator("button[value=FALSE_ALARM]")).containsText("Press again");
            assertThat(page).hasURL(address);
            page.keyboard().press("6");
            assertThat(page.locator(".told")).containsText("False alarm");
        }
    }

    @Test
    void a_refusal_is_told_and_nothing_typed_is_lost() {
        running.flag(red());
        try (BrowserContext somebody = browser.someone("en-GB", 1280, ColorScheme.LIGHT)) {
            Page page = sheet(somebody, "operator-4");
            page.fill("#note", "<script>alert('typed')</script>");
            page.fill("#amount", "much");
            page.keyboard().press("Escape");
            page.keyboard().press("8");

            assertThat(page.locator(".refusal")).containsText("The amount is not readable.");
            assertThat(page.locator("#note")).hasValue("<script>alert('typed')</script>");
            assertUsable(page);
            shoot(page, "sheet-refused");

            page.goBack();
            page.locator("#queue").waitFor();
            assertThat(page).hasURL(Pattern.compile(".*/(\\?continue)?"));
            page.locator("[data-live][data-state=on]").waitFor();
            page.goForward();
            assertThat(page.locator("#note")).hasValue("<script>alert('typed')</script>");
        }
        browser.errors.removeIf(error -> error.contains("status of 400"));
    }

    @Test
    void nothing_typed_is_lost_when_the_session_ends() {
        running.flag(red());
        try (BrowserContext somebody = browser.someone("en-GB", 1280, ColorScheme.LIGHT)) {
            Page page = sheet(somebody, "operator-5");
            page.fill("#note", "she will ring her son");
            page.keyboard().press("Escape");
            somebody.clearCookies(new BrowserContext.ClearCookiesOptions().setName("forestall-dispatch"));
            page.evaluate("window.sameDocument = true");
            page.keyboard().press("1");

            page.waitForFunction("() => !window.sameDocument && document.querySelector('[data-live][data-state=on]')");
            assertThat(page.locator("#note")).hasValue("she will ring her son");
            assertThat(page.locator(".draft")).containsText("it has not been sent");
            assertThat(page.locator(".not-done")).hasText("That was not done. Try again.");
            assertUsable(page);
            page.keyboard().press("1");
            assertThat(page.locator(".told")).containsText("Dissuaded");
        }
        browser.errors.removeIf(error -> error.contains("status of 40") || error.contains("Error Code 40"));
    }

    @Test
    void a_call_that_a_supervisor_takes_away_says_so_beside_what_is_being_typed() throws Exception {
        running.flag(red());
        try (BrowserContext somebody = browser.someone("en-GB", 1280, ColorScheme.LIGHT)) {
            Page page = sheet(somebody, "operator-6");
            page.fill("#note", "half a sentence");
            running.release(page.locator("#desk").getAttribute("data-sheet"));

            assertThat(page.locator("#claim [data-key=c]")).isVisible(within(3_000));
            assertThat(page.locator("#note")).hasValue("half a sentence");
            page.keyboard().press("Escape");
            page.keyboard().press("c");
            assertThat(page.locator("#claim [data-key=k]")).isVisible();
            assertThat(page.locator("#note")).hasValue("half a sentence");

            String version = page.locator("[name=version]").inputValue();
            page.keyboard().press("k");
            assertThat(page.locator("[name=version]")).not().hasValue(version);
            page.keyboard().press("8");
            assertThat(page.locator(".told")).containsText("Busy");
        }
    }

    @Test
    void a_red_call_is_heard_until_the_sound_is_muted_and_that_is_remembered() {
        try (BrowserContext somebody = browser.someone("en-GB", 1280, ColorScheme.LIGHT)) {
            operator(somebody, "operator-7");
            // Where nobody has pressed anything yet.
            Page page = somebody.newPage();
            page.navigate(running.address() + "/");
            page.locator("[data-live][data-state=on]").waitFor();
            int before = reds(page);
            running.flag(red());
            assertThat(page.locator("[data-reds='" + (before + 1) + "']")).isVisible(within(3_000));
            assertThat(page.locator("[data-mute]")).hasText(Pattern.compile("Press any key for sound.*"));
            assertThat(rung(page))
                    .as("nothing sounds before somebody has pressed anything")
                    .isZero();

            page.keyboard().press("x");
            page.waitForFunction("document.documentElement.dataset.rung >= 1");
            assertThat(page.locator("[data-mute]")).hasText(Pattern.compile("Sound on.*"));
            int rung = rung(page);
            running.flag(red());
            page.waitForFunction("before => document.documentElement.dataset.rung > before", rung);

            page.keyboard().press("m");
            assertThat(page.locator("[data-mute]")).hasAttribute("aria-pressed", "true");
            int muted = rung(page);
            running.flag(red());
            assertThat(page.locator("[data-reds='" + (before + 3) + "']")).isVisible(within(3_000));
            assertThat(page.evaluate(ANOTHER_IN_PLACE_OF_ONE)).isEqualTo(List.of("1 waits", "1 waits"));
            assertThat(rung(page)).as("muted is silent").isEqualTo(muted);
            page.reload();
            assertThat(page.locator("[data-mute]")).hasText(Pattern.compile("Muted"));
        }
    }

    @Test
    void five_thousand_that_wait_are_shown_in_parts_and_none_hides_a_red_one() {
        running.flag(Stream.generate(() -> FlaggedCall.aCall()
                        .suspecting(ScamType.TASK_BRUSHING, 0.4)
                        .event())
                .limit(5_000));
        try (BrowserContext somebody = browser.someone("en-GB", 1280, ColorScheme.LIGHT)) {
            Page page = operator(somebody, "operator");
            assertThat(page.locator(".count"))
                    .containsText(
                            Pattern.compile("[5-9],\\d{3} calls wait"),
                            new LocatorAssertions.ContainsTextOptions().setTimeout(120_000));
            assertThat(page.locator("#queue tbody tr")).hasCount(100);
            String first = page.locator("#queue tbody tr").last().getAttribute("id");
            page.locator("[rel=next]").click();
            page.locator("#queue:not(:has(#" + first + "))").waitFor();
            assertThat(page.locator("#queue tbody tr")).hasCount(100);
            page.evaluate("window.sameDocument = true");
            int before = reds(page);

            running.flag(red());

            assertThat(page.locator("[data-reds='" + (before + 1) + "']")).isVisible(within(3_000));
            assertThat(page.locator("#queue tbody [data-grade=RED]")).hasCount(0);
            assertThat(page.evaluate("window.sameDocument")).isEqualTo(true);
            assertUsable(page);
            shoot(page, "queue-crowded");
            page.getByText("To the front of the queue").click();
            assertThat(page.locator("#queue tbody tr").first().locator("[data-grade=RED]"))
                    .isVisible();
            page.navigate(running.address() + "/?after=nowhere");
            assertThat(page.locator(".refusal")).containsText("this is the first one");
        }
        browser.errors.removeIf(error -> error.contains("status of 400"));
    }

    @Test
    void clocks_keep_the_time_of_the_service_whatever_this_machine_says() {
        running.flag(red());
        try (BrowserContext somebody = browser.someone("en-GB", 1280, ColorScheme.LIGHT)) {
            Page right = operator(somebody, "operator");
            Page wrong = somebody.newPage();
            wrong.addInitScript("const right = Date.now; Date.now = () => right() + 600_000");
            wrong.navigate(running.address() + "/");
            wrong.locator("[data-live][data-state=on]").waitFor();

            assertThat(secondsLeft(wrong)).isCloseTo(secondsLeft(right), offset(5L));
        }
    }

    @Test
    void what_takes_longer_than_a_moment_shows_that_it_is_under_way() {
        try (BrowserContext somebody = browser.someone("en-GB", 1280, ColorScheme.LIGHT)) {
            Page page = operator(somebody, "operator");
            Locator working = page.locator(".working");
            assertThat(working).isHidden();
            List<Route> held = new ArrayList<>();
            page.route("**/calls/next", held::add);
            page.keyboard().press("n");
            assertThat(working).isVisible(within(2_000));

            held.getFirst().resume();
            page.locator(".sheet h1, .told").first().waitFor();

            assertThat(working).isHidden();
        }
    }

    @Test
    void keys_can_be_switched_off() {
        running.flag(red());
        try (BrowserContext somebody = browser.someone("en-GB", 1280, ColorScheme.LIGHT)) {
            Page page = operator(somebody, "operator-8");
            page.locator("[data-keys-toggle]").press("Enter");
            page.keyboard().press("n");
            page.keyboard().press("m");

            assertThat(page.locator("[data-mute]")).hasAttribute("aria-pressed", "false");
            assertThat(page.locator("#queue")).isVisible();
        }
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource({"en-GB, 1280, DARK", "zh-CN, 360, LIGHT"})
    void everybody_else_can_use_them_too(String language, int width, ColorScheme scheme) {
        everybody_can_use_the_queue(language, width, scheme);
        everybody_can_use_the_sheet(language, width, scheme);
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 1280, LIGHT", "en-GB, 360, DARK"})
    void everybody_can_use_the_sheet(String language, int width, ColorScheme scheme) {
        running.flag(red());
        try (BrowserContext somebody = browser.someone(language, width, scheme)) {
            Page page = sheet(somebody, "operator-9");

            assertThat(page.locator(".say")).containsText(language.startsWith("zh") ? "公检法机关不会电话办案" : "safe account");
            assertUsable(page);
            shoot(page, "sheet-" + language + "-" + width + "-" + scheme);
            page.locator("[data-key=r]").click();
            page.locator("#queue").waitFor();
        }
    }

    private static FlaggedCall red() {
        return FlaggedCall.toChen();
    }

    /** At the queue, live. */
    private Page operator(BrowserContext somebody, String name) {
        Page page = Browser.signedIn(somebody, running.address() + "/", name);
        page.locator("[data-live][data-state=on]").waitFor();
        return page;
    }

    /** At the sheet of the most urgent call. */
    private Page sheet(BrowserContext somebody, String name) {
        Page page = operator(somebody, name);
        page.locator("#alarm:not([hidden])").waitFor();
        page.keyboard().press("n");
        page.locator("#claim[data-mine=true]").waitFor();
        return page;
    }

    /** Until the first call of the queue is due. */
    private static long secondsLeft(Page page) {
        String left = page.locator("[data-until]").first().textContent();
        long seconds = Stream.of(left.replace("−", "").split(":"))
                .mapToLong(Long::parseLong)
                .reduce(0, (larger, smaller) -> 60 * larger + smaller);
        return left.startsWith("−") ? -seconds : seconds;
    }

    private static int rung(Page page) {
        return Integer.parseInt((String) page.evaluate("document.documentElement.dataset.rung ?? '0'"));
    }

    private static int reds(Page page) {
        return Integer.parseInt(page.locator("[data-reds]").getAttribute("data-reds"));
    }

    private static LocatorAssertions.IsVisibleOptions within(double milliseconds) {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(milliseconds);
    }
}
