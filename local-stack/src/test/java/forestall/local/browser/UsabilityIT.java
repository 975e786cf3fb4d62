package forestall.local.browser;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the tests of the pages take for unusable. */
class UsabilityIT extends PagesInABrowser<AutoCloseable> {

    @Override
    protected AutoCloseable started(Path folder) {
        return () -> {};
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            image-alt      | <img src='data:,'>
            label          | <input name='unnamed'>
            color-contrast | <p style='color: #999; background: #fff'>hard to read</p>
            target-size    | <button style='width: 9px; height: 9px; padding: 0'>a</button><button style='width: 9px; height: 9px; padding: 0'>b</button>
            sideways       | <div style='width: 3000px'>a wide thing</div>
            """)
    void is_refused(String rule, String element) {
        try (BrowserContext somebody = browser.someone("en-GB", 1280, ColorScheme.LIGHT)) {
            Page page = somebody.newPage();
            page.setContent("<!doctype html><html lang='en'><title>A page</title><main>" + element + "</main></html>");

            assertThatThrownBy(() -> assertUsable(page))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining(rule);
        }
    }
}
