package forestall.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at the pages, with the cookies of a browser and without its scripts. */
final class Visitor {
    private static final Pattern FORGERY = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String address;

    private Visitor(int port) {
        this.address = "http://localhost:" + port;
    }

    /** Signed in, and at the page that sign-in leads to. */
    static Visitor signedIn(int port, String name, String role) {
        Visitor visitor = new Visitor(port);
        HttpCookie who = new HttpCookie(TestProvider.COOKIE, name + "/" + role);
        who.setPath("/");
        who.setVersion(0);
        visitor.cookies.getCookieStore().add(URI.create(TestProvider.address()), who);
        visitor.open("/");
        return visitor;
    }

    /** An officer of that station. */
    static Visitor ofStation(int port, String code) {
        return signedIn(port, "station-" + code, "station/" + code);
    }

    static Visitor unknown(int port) {
        return new Visitor(port);
    }

    HttpResponse<String> open(String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path)).build());
    }

    /** Sends a form of that page, as its reader would: with what guards it against forgery. */
    HttpResponse<String> submit(String page, String path, Map<String, String> fields) {
        String shown = open(page).body();
        Matcher guard = FORGERY.matcher(shown);
        assertThat(guard.find()).as("a guarded form on " + page).isTrue();
        Map<String, String> all = new TreeMap<>(fields);
        all.put("_csrf", guard.group(1));
        return post(path, all);
    }

    HttpResponse<String> post(String path, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
