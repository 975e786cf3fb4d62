package forestall.dispatch.console;

import static org.assertj.core.api.Assertions.assertThat;

import forestall.chassis.messaging.EventCodec;
import forestall.dispatch.FlaggedCall;
import forestall.events.CallFlagged;
import forestall.events.Envelope;
import forestall.events.Topics;
import forestall.local.TestStacks;
import forestall.local.supervision.Part;
import forestall.local.supervision.Stack;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** The built service with a broker, a database and the local identity provider, each a process of its own; they run once for all classes. */
final class ConsoleStack implements AutoCloseable {
    private static @Nullable ConsoleStack started;

    final Stack stack;
    private final KafkaProducer<byte[], byte[]> producer;
    private final EventCodec codec = new EventCodec(URI.create("/test"));

    private ConsoleStack() throws Exception {
        Path state = Files.createTempDirectory(Files.createDirectories(Path.of("target", "console")), "run");
        stack = TestStacks.in(state)
                .recordingStarts()
                .parts(EnumSet.of(Part.BROKER, Part.POSTGRES, Part.IDENTITY))
                .start();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", stack.bootstrapServers()))) {
            admin.createTopics(Topics.all().stream()
                            .map(topic -> new NewTopic(topic.name(), 3, (short) 1))
                            .toList())
                    .all()
                    .get();
        }
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", stack.bootstrapServers(), "acks", "all"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** With a database in which nothing waits. */
    static synchronized ConsoleStack emptied() throws Exception {
        if (started == null) {
            started = new ConsoleStack();
            Runtime.getRuntime().addShutdownHook(new Thread(started.stack::close));
        } else {
            started.empty();
        }
        started.stack.start(Part.DISPATCH);
        return started;
    }

    private void empty() throws Exception {
        Map<String, String> places = stack.environment();
        String url = places.get("FORESTALL_POSTGRES_URL").replaceAll("/[^/]*$", "/postgres");
        try (Connection connection = DriverManager.getConnection(
                        url, places.get("FORESTALL_POSTGRES_USER"), places.get("FORESTALL_POSTGRES_PASSWORD"));
                Statement statement = connection.createStatement()) {
            statement.execute("drop database dispatch with (force)");
            statement.execute("create database dispatch");
        }
    }

    String address() {
        return stack.address(Part.DISPATCH);
    }

    /** A feed flags that call now. */
    void flag(FlaggedCall call) {
        flag(call.event());
    }

    void flag(CallFlagged alert) {
        flag(Stream.of(alert));
    }

    void flag(Stream<CallFlagged> alerts) {
        alerts.forEach(alert ->
                producer.send(codec.write(new Envelope<>(UUID.randomUUID(), alert, Instant.now(), "feed-demo", null))));
        producer.flush();
    }

    /** A feed posts something that cannot be read; the id of the event. */
    UUID poison() {
        UUID id = UUID.randomUUID();
        ProducerRecord<byte[], byte[]> good =
                codec.write(new Envelope<>(id, FlaggedCall.aCall().event(), Instant.now(), "feed-demo", null));
        producer.send(new ProducerRecord<>(
                good.topic(), null, good.key(), "{}".getBytes(StandardCharsets.UTF_8), good.headers()));
        producer.flush();
        return id;
    }

    /** A supervisor takes that call from whoever has it, by the interface for scripts. */
    void release(String call) throws Exception {
        as("supervisor", "/v1/calls/" + call + "/release", "");
    }

    /** The officers of that visit are at the door, as a colleague says by the interface for scripts. */
    void arrived(String station, String visit, String version) throws Exception {
        as("station-" + station, "/v1/visits/" + visit + "/arrival", version);
    }

    private void as(String who, String path, String version) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            String token = send(
                    http,
                    HttpRequest.newBuilder(URI.create(stack.address(Part.IDENTITY) + "/oauth2/token"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials&client_id=" + who
                                    + "&client_secret=" + who + "-secret")));
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + path))
                    .header("Authorization", "Bearer " + token.replaceAll(".*\"access_token\":\"([^\"]*)\".*", "$1"))
                    .POST(HttpRequest.BodyPublishers.noBody());
            if (!version.isEmpty()) {
                request.header("If-Match", version);
            }
            send(http, request);
        }
    }

    private static String send(HttpClient http, HttpRequest.Builder request) throws Exception {
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 204);
        return answer.body();
    }

    /** Until another class empties it. */
    @Override
    public void close() {
        stack.stop(Part.DISPATCH);
    }
}
