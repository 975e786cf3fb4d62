package forestall.chassis.routes;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import forestall.chassis.running.BrowserAlike;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A service with one page, one form and one thing of station 310104017, and one fault. A caller's token is role and station. */
final class Faulty implements TriedService, AutoCloseable {

    static final Contract CONTRACT = Contract.of("""
            PAGE /               operator
            FORM /claims         operator
            GET  /v1/things/{id} own-station operator
            """);

    enum Fault {
        NONE,
        SERVES_MORE,
        SERVES_LESS,
        DESCRIBES_LESS,
        LETS_NOBODY_IN,
        LETS_EVERYBODY_IN,
        LETS_FEWER_IN,
        HAS_NO_RULE,
        LEADS_NOBODY_TO_THE_SIGN_IN,
        SHOWS_OTHERS_THINGS,
        TELLS_THAT_OTHERS_THINGS_ARE_THERE,
        HAS_NOTHING,
        TAKES_FORGED_FORMS,
        BREAKS
    }

    private final HttpServer server;
    private final Fault fault;

    Faulty(Fault fault) {
        this.fault = fault;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    @Override
    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public Set<String> served() {
        Set<String> served = new TreeSet<>(CONTRACT.names());
        if (fault == Fault.SERVES_MORE) {
            served.add("GET /v1/more");
        }
        if (fault == Fault.SERVES_LESS) {
            served.remove("POST /claims");
        }
        return served;
    }

    @Override
    public String token(String role, @Nullable String station) {
        return role + "/" + station;
    }

    @Override
    public BrowserAlike signedIn(String role) throws Exception {
        BrowserAlike browser = new BrowserAlike(port());
        browser.get("/signed-in?" + role);
        return browser;
    }

    @Override
    public Sent own(String route) {
        return Sent.to("/v1/things/1");
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        switch (path) {
            case "/v3/api-docs" ->
                send(
                        exchange,
                        200,
                        fault == Fault.DESCRIBES_LESS
                                ? "{}"
                                : """
                    {"paths":{"/v1/things/{id}":{"get":{}}%s}}""".formatted(fault == Fault.SERVES_MORE ? ",\"/v1/more\":{\"get\":{}}" : ""));
            case "/signed-in" -> {
                exchange.getResponseHeaders()
                        .set("Set-Cookie", "role=" + exchange.getRequestURI().getQuery() + "; Path=/");
                send(exchange, 200, "");
            }
            default -> decide(exchange, path);
        }
    }

    private void decide(HttpExchange exchange, String path) throws IOException {
        String[] caller = caller(exchange);
        boolean page = path.equals("/");
        if (caller.length == 0) {
            if (page && fault != Fault.LEADS_NOBODY_TO_THE_SIGN_IN) {
                exchange.getResponseHeaders().set("Location", "/oauth2/authorization/forestall");
                send(exchange, 302, "");
            } else {
                send(exchange, fault == Fault.LETS_NOBODY_IN ? 200 : 401, "");
            }
            return;
        }
        boolean allowed = caller[0].equals("operator") || caller[0].equals("station") && path.startsWith("/v1/things/");
        boolean forged = path.equals("/claims")
                && !new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8).equals("_csrf=t");
        if (fault == Fault.HAS_NO_RULE) {
            send(exchange, 404, page ? "name=\"_csrf\" value=\"t\"" : "There is no such route");
        } else if (forged && fault != Fault.TAKES_FORGED_FORMS
                || !allowed && fault != Fault.LETS_EVERYBODY_IN
                || fault == Fault.LETS_FEWER_IN) {
            send(exchange, 403, "name=\"_csrf\" value=\"t\"");
        } else if (caller[0].equals("station")) {
            send(exchange, ofStation(caller[1]), "");
        } else {
            send(exchange, fault == Fault.BREAKS ? 500 : 200, "name=\"_csrf\" value=\"t\"");
        }
    }

    private int ofStation(String station) {
        return switch (fault) {
            case SHOWS_OTHERS_THINGS -> 200;
            case TELLS_THAT_OTHERS_THINGS_ARE_THERE -> station.equals(station()) ? 200 : 403;
            case HAS_NOTHING -> 404;
            default -> station.equals(station()) ? 200 : 404;
        };
    }

    private static String[] caller(HttpExchange exchange) {
        String token = exchange.getRequestHeaders().getFirst("Authorization");
        if (token != null) {
            return token.substring("Bearer ".length()).split("/");
        }
        String cookie = exchange.getRequestHeaders().getFirst("Cookie");
        return cookie == null ? new String[0] : new String[] {cookie.replaceAll(".*role=\"?([a-z]+).*", "$1"), "none"};
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
