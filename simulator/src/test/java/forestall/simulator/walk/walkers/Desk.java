package forestall.simulator.walk.walkers;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import forestall.simulator.interfaces.Addresses;
import forestall.simulator.interfaces.Everybody;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Answers whoever calls, in the order in which it was told to; also gives tokens. Beside it is an address where nobody listens. */
final class Desk implements AutoCloseable {

    private static final int HANGING_UP = 0;

    private final HttpServer server;
    private final URI nobody;
    private final Deque<Reply> replies = new ArrayDeque<>();
    private final List<String> versions = new ArrayList<>();
    private int tokens;

    private record Reply(int status, String body) {}

    Desk() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = URI.create("http://localhost:" + free.getLocalPort());
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/oauth2/token", this::token);
        server.createContext("/", this::answer);
        server.start();
    }

    Desk replies(int status, String body) {
        replies.add(new Reply(status, body));
        return this;
    }

    Desk hangsUp() {
        return replies(HANGING_UP, "");
    }

    Everybody everybody() {
        return new Everybody(addresses(List.of(here())));
    }

    /** Those whose first turn is at an instance that is not there. */
    Everybody everybodyWithADeadInstance() {
        return new Everybody(addresses(List.of(nobody, here())));
    }

    /** What If-Match said in each request that came. */
    synchronized List<String> versions() {
        return List.copyOf(versions);
    }

    synchronized int tokens() {
        return tokens;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private Addresses addresses(List<URI> dispatch) {
        return new Addresses(here(), List.of(here()), dispatch, List.of(here()), List.of(here()));
    }

    private URI here() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    private synchronized void token(HttpExchange exchange) throws IOException {
        tokens++;
        send(exchange, new Reply(200, "{\"access_token\":\"token\"}"));
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        String version = exchange.getRequestHeaders().getFirst("If-Match");
        versions.add(version == null ? "none" : version);
        Reply reply = replies.size() > 1 ? replies.pop() : replies.getFirst();
        if (reply.status() == HANGING_UP) {
            exchange.close();
        } else {
            send(exchange, reply);
        }
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        byte[] body = reply.body().getBytes(UTF_8);
        exchange.sendResponseHeaders(reply.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
