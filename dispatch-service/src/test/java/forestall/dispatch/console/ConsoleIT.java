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
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The console in a real browser, behind the real sign-in. */
class ConsoleIT extends PagesInABrowser<ConsoleStack> {
    private static final LocatorAssertions.HasTextOptions PATIENTLY =
            new LocatorAssertions.HasTextOptions().setTimeout(30_000);

    @Override
    protected ConsoleStack started(Path folder) throws Exception {
        return new ConsoleStack(folder);
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
            assertThat(page.locator("[data-reds='" + (before + 1) + "']")).isVisible(within(30_000));
            assertThat(page.locator("[data-live-state]")).hasText("Live", PATIENTLY);
        }
        browser.errors.removeIf(
                error -> error.contains("ERR_") || error.contains("status of 401") || error.startsWith("htmx:"));
    }

    @ParameterizedTest
    @CsvSource({"en-GB, 1280, LIGHT", "zh-CN, 1280, DARK", "en-GB, 360, DARK", "zh-CN, 360, LIGHT"})
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
            String call = page.locator("#desk").getAttribute("data-call");
            assertThat(page.locator(".number")).hasText("+86 138 0000 0001");
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
            running.release(page.locator("#desk").getAttribute("data-call"));

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
            Page page = operator(somebody, "operator-7");
            int rung = rung(page);

            running.flag(red());
            page.waitForFunction("before => Number(document.documentElement.dataset.rung ?? 0) > before", rung);
            page.keyboard().press("m");
            assertThat(page.locator("[data-mute]")).hasAttribute("aria-pressed", "true");
            page.reload();
            assertThat(page.locator("[data-mute]")).hasText(Pattern.compile("Muted"));
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

    @ParameterizedTest
    @CsvSource({"en-GB, 1280, LIGHT", "zh-CN, 1280, DARK", "en-GB, 360, DARK", "zh-CN, 360, LIGHT"})
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
