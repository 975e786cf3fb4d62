package forestall.chassis.running;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keeps cookies as a browser does, and follows no redirect by itself. */
public final class BrowserAlike implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final URI home;

    public BrowserAlike(int port) {
        home = URI.create("http://localhost:" + port);
    }

    /** @param headers names and values in turn */
    public HttpResponse<String> get(String address, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(home.resolve(address)).GET();
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** With the body as it comes, which may be a stream without an end: the caller closes it. */
    public HttpResponse<InputStream> begin(String address) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(home.resolve(address)).build(), BodyHandlers.ofInputStream());
    }

    /** @param headers names and values in turn */
    public HttpResponse<String> post(String address, String body, String... headers)
            throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(home.resolve(address))
                .POST(BodyPublishers.ofString(body))
                .headers(headers));
    }

    /** Opens a page, signs in as this person, and returns the answer by which the service takes it. */
    public HttpResponse<String> signIn(String page, String name, String... roles)
            throws IOException, InterruptedException {
        String asked = location(get(location(get(page))));
        return get(
                IdentityProvider.SHARED.signedIn(URI.create(asked), name, roles).toString());
    }

    /** The token that a page puts into its forms, or the page to which it leads. */
    public String formToken(String page) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(page);
        if (answer.statusCode() == 302) {
            answer = get(location(answer));
        }
        Matcher found = TOKEN.matcher(answer.body());
        if (!found.find()) {
            throw new AssertionError("expected a form with a token on " + page + ", found none");
        }
        return found.group(1);
    }

    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    public static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(
                        "expected to be led elsewhere, found " + answer.statusCode() + ": " + answer.body()));
    }

    /** The line that sets this cookie. */
    public static String setCookie(HttpResponse<String> answer, String name) {
        List<String> lines = answer.headers().allValues("Set-Cookie").stream()
                .filter(line -> line.startsWith(name + "="))
                .toList();
        if (lines.isEmpty()) {
            throw new AssertionError("expected the cookie " + name + " to be set, found " + answer.headers());
        }
        return lines.getLast();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    /** A page that is still told something does not hinder it. */
    @Override
    public void close() {
        http.shutdownNow();
        http.close();
    }
}
