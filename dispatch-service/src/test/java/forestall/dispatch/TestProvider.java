package forestall.dispatch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.springframework.test.context.DynamicPropertyRegistry;

/** An identity provider for pages that asks nobody for a password: a browser says by a cookie who signs in. */
final class TestProvider {
    static final String COOKIE = "signs-in";
    private static final HttpServer SERVER = start();
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();
    private static final AtomicInteger CODES = new AtomicInteger();

    private TestProvider() {}

    static void describe(DynamicPropertyRegistry properties) {
        properties.add("forestall.sign-in.issuer", TestProvider::address);
        properties.add("forestall.sign-in.authorization-uri", () -> address() + "/authorize");
        properties.add("forestall.sign-in.token-uri", () -> address() + "/token");
        properties.add("forestall.sign-in.jwk-set-uri", () -> address() + "/keys");
        properties.add("forestall.sign-in.end-session-uri", () -> address() + "/end");
    }

    static String address() {
        return "http://localhost:" + SERVER.getAddress().getPort();
    }

    private static HttpServer start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/authorize", TestProvider::authorize);
            server.createContext("/token", TestProvider::token);
            server.createContext("/keys", exchange -> json(exchange, TestIdentity.keys()));
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The cookie holds name and role, such as {@code li.na/operator}, and the station of who belongs to one. */
    private static void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = pairs(exchange.getRequestURI().getRawQuery(), "&");
        String[] who = pairs(exchange.getRequestHeaders().getFirst("Cookie"), "; ")
                .get(COOKIE)
                .split("/", 3);
        String code = "code-" + CODES.incrementAndGet();
        TOKENS.put(code, TestIdentity.identityToken(address(), asked.get("client_id"), asked.get("nonce"), who));
        exchange.getResponseHeaders()
                .set("Location", asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state"));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static void token(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        json(
                exchange,
                "{\"access_token\":\"unused\",\"token_type\":\"Bearer\",\"expires_in\":3600,\"id_token\":\"%s\"}"
                        .formatted(TOKENS.remove(pairs(form, "&").get("code"))));
    }

    private static void json(HttpExchange exchange, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static Map<String, String> pairs(String text, String separator) {
        return Arrays.stream(text.split(separator))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0],
                        pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8),
                        (one, other) -> one));
    }
}
