package forestall.local.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The scripts that ship, in a real browser, on pages that a test makes up: nothing else runs. */
public final class MadeUpPages implements AutoCloseable {

    private static final String LIBRARIES = "/assets/lib/";
    private static final Pattern TEMPLATES = Pattern.compile("(?s)<template.*?</template>");
    private static final Pattern SETTINGS = Pattern.compile("<meta name=\"htmx-config\".*");
    private static final Map<String, String> TYPES =
            Map.of("js", "text/javascript", "css", "text/css", "svg", "image/svg+xml");

    private final BrowserContext somebody;
    private final HttpServer server;
    private final Map<String, Function<Headers, Answer>> answers = new ConcurrentHashMap<>();
    /** Method and path of everything that was asked for, but for assets. */
    public final List<String> asked = new CopyOnWriteArrayList<>();

    public final Page page;

    /** What is answered to a request. */
    public record Answer(int status, String type, String body) {

        public static Answer html(int status, String body) {
            return new Answer(status, "text/html", body);
        }

        public static Answer problem(int status) {
            return new Answer(status, "application/problem+json", "{}");
        }

        /** Led on to another address. */
        public static Answer ledTo(String address) {
            return new Answer(302, "text/html", address);
        }

        boolean leadsOn() {
            return status == 302;
        }
    }

    public MadeUpPages() {
        Optional<Path> program = Browser.find();
        assumeTrue(program.isPresent(), "SKIPPED: the scripts are not tested, there is no chromium on the PATH");
        server = listening();
        somebody = Browser.shared(program.get()).someone("en-GB", 1280, ColorScheme.LIGHT);
        somebody.setDefaultTimeout(5_000);
        page = somebody.newPage();
    }

    private HttpServer listening() {
        try {
            HttpServer listening = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            listening.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            listening.createContext("/", this::answer);
            listening.start();
            return listening;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is answered there from now on; null is no answer at all, as from a service that is away. */
    public void at(String path, Function<Headers, Answer> answer) {
        answers.put(path, answer);
    }

    public void at(String path, String html) {
        at(path, headers -> Answer.html(200, html));
    }

    public void open(String path) {
        page.navigate("http://localhost:" + server.getAddress().getPort() + path);
    }

    /** A page as the layout makes it for somebody who has signed in. */
    public static String of(String reader, List<String> scripts, String content) {
        String head = scripts.stream()
                .map(script -> "<script %s src=\"%s\"></script>"
                        .formatted(script.startsWith(LIBRARIES) ? "defer" : "type=\"module\"", script))
                .collect(Collectors.joining());
        String layout = resource("/forestall/pages/layout.html");
        return "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Made up</title>"
                + "<link rel=\"icon\" href=\"data:,\"><script type=\"module\" src=\"/assets/pages/draft.js\"></script>"
                + found(SETTINGS, layout) + head + "</head><body data-reader=\"" + reader + "\">"
                + found(TEMPLATES, layout)
                + "<form method=\"post\" action=\"/sign-out\"><button id=\"out\">Sign out</button></form>"
                + content + "</body></html>";
    }

    private static String found(Pattern part, String layout) {
        return part.matcher(layout).results().map(MatchResult::group).collect(Collectors.joining());
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (!path.startsWith("/assets/")) {
            asked.add(exchange.getRequestMethod() + " " + path);
        }
        Answer answer = path.startsWith("/assets/")
                ? asset(path)
                : answers.getOrDefault(path, headers -> Answer.html(404, "")).apply(exchange.getRequestHeaders());
        try (exchange) {
            if (answer != null) {
                send(exchange, answer);
            }
        }
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        if (answer.leadsOn()) {
            exchange.getResponseHeaders().set("Location", answer.body());
        }
        exchange.getResponseHeaders().set("Content-Type", answer.type() + ";charset=UTF-8");
        boolean empty = body.length == 0 || answer.leadsOn();
        exchange.sendResponseHeaders(answer.status(), empty ? -1 : body.length);
        if (!empty) {
            exchange.getResponseBody().write(body);
        }
    }

    private static Answer asset(String path) {
        String content = resource(path.startsWith(LIBRARIES) ? library(path) : "/forestall" + path);
        return new Answer(200, TYPES.get(path.substring(path.lastIndexOf('.') + 1)), content);
    }

    /** In whatever version is on the class path. */
    private static String library(String path) {
        String[] parts = path.substring(LIBRARIES.length()).split("/", 2);
        String group = "/META-INF/maven/org.webjars.npm/" + parts[0] + "/pom.properties";
        String version = resource(group)
                .lines()
                .filter(line -> line.startsWith("version="))
                .map(line -> line.substring("version=".length()))
                .findFirst()
                .orElseThrow();
        return "/META-INF/resources/webjars/" + parts[0] + "/" + version + "/" + parts[1];
    }

    private static String resource(String name) {
        try (InputStream content = MadeUpPages.class.getResourceAsStream(name)) {
            if (content == null) {
                throw new AssertionError("expected " + name + " on the class path, found none");
            }
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        somebody.close();
        server.stop(0);
    }
}
