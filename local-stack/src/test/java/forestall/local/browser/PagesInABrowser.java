package forestall.local.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pages in a real browser, behind the real sign-in; what they need runs once for all tests of a class. Whatever the browser calls an error
 * fails the test, unless that takes it away and says why.
 *
 * @param <S> what runs
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class PagesInABrowser<S extends AutoCloseable> {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final boolean PICTURES = !"false".equals(System.getProperty("forestall.screenshots"));
    /** The Web Content Accessibility Guidelines 2.2, level AA, as far as a program can tell. */
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    @TempDir
    static Path state;

    protected S running;
    protected Browser browser;

    /** Starts what the pages need, with its data in a folder. */
    protected abstract S started(Path folder) throws Exception;

    @BeforeAll
    void start() throws Exception {
        Optional<Path> program = Browser.find();
        assumeTrue(program.isPresent(), "SKIPPED: the pages are not tested, there is no chromium on the PATH");
        running = started(state);
        browser = Browser.shared(program.get());
    }

    @AfterAll
    void stop() throws Exception {
        if (running != null) {
            running.close();
        }
    }

    @AfterEach
    void nothing_was_refused_or_thrown_in_the_browser() {
        List<String> errors = List.copyOf(browser.errors);
        browser.errors.clear();
        assertThat(errors).isEmpty();
    }

    /** Whoever is blind, on a telephone or on a keyboard is not kept out by anything that a program can see. */
    protected static void assertUsable(Page page) {
        List<String> broken = new AxeBuilder(page)
                        // In the page itself: there are no frames, and a second page for the results takes three times
                        // as long.
                        .setLegacyMode(true)
                        .options(onlyViolations())
                        .withTags(WCAG)
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(rule ->
                                rule.getId() + " " + rule.getNodes().getFirst().getHtml())
                        .toList();
        assertThat(broken).as("WCAG at %s", page.url()).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("no scrolling sideways at %s", page.url())
                .isEqualTo(true);
    }

    private static AxeRunOptions onlyViolations() {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }

    /** Waits until the page stands still; keeps a picture of all of it, unless {@code -Dforestall.screenshots=false}. */
    protected static void shoot(Page page, String name) {
        page.waitForFunction(
                "() => new Promise(done => requestAnimationFrame(() => setTimeout(() => done(true), 400)))");
        if (PICTURES) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(SCREENSHOTS.resolve(name + ".png"))
                    .setFullPage(true));
        }
    }
}
