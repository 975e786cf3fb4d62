package forestall.local.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The Chromium of this machine; none is ever downloaded. It runs once for all tests of a virtual machine, and ends with that. */
public final class Browser {

    private static @Nullable Browser shared;

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final com.microsoft.playwright.Browser browser;
    /** What the console called an error, and what a script threw; breaches of the page's policy are among them. */
    public final List<String> errors = new CopyOnWriteArrayList<>();

    /** For the one thread in which tests run. */
    public static synchronized Browser shared(Path program) {
        if (shared == null) {
            shared = new Browser(program);
        }
        return shared;
    }

    private Browser(Path program) {
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setHeadless(true)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    public static Optional<Path> find() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(directory -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    public BrowserContext someone(String language, int width, ColorScheme scheme) {
        BrowserContext context = browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale(language)
                .setViewportSize(width, width < 600 ? 780 : 900)
                .setColorScheme(scheme));
        context.setDefaultTimeout(30_000);
        context.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message.text() + " at " + message.location());
            }
        });
        context.onWebError(error -> errors.add(error.error()));
        return context;
    }

    /** Opens the page and does what the identity provider asks. */
    public static Page signedIn(BrowserContext context, String address, String name) {
        Page page = context.newPage();
        page.navigate(address);
        page.fill("input[name=username]", name);
        page.fill("input[name=password]", name + "-secret");
        page.click("button[type=submit]");
        return page;
    }
}
