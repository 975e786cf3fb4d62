package forestall.dispatch.console;

import static org.assertj.core.api.Assertions.assertThat;

import forestall.chassis.messaging.EventCodec;
import forestall.dispatch.FlaggedCall;
import forestall.events.CallFlagged;
import forestall.events.Envelope;
import forestall.events.Topics;
import forestall.local.supervision.Part;
import forestall.local.supervision.Stack;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The built service with a broker, a database and the local identity provider, each a process of its own. */
final class ConsoleStack implements AutoCloseable {
    final Stack stack;
    private final KafkaProducer<byte[], byte[]> producer;
    private final EventCodec codec = new EventCodec(URI.create("/test"));

    ConsoleStack(Path state) throws Exception {
        stack = Stack.of(Path.of(".."))
                .state(state)
                .parts(EnumSet.of(Part.BROKER, Part.POSTGRES, Part.IDENTITY))
                .start();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", stack.bootstrapServers()))) {
            admin.createTopics(Topics.all().stream()
                            .map(topic -> new NewTopic(topic.name(), 3, (short) 1))
                            .toList())
                    .all()
                    .get();
        }
        stack.start(Part.DISPATCH);
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", stack.bootstrapServers(), "acks", "all"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    String address() {
        return stack.address(Part.DISPATCH);
    }

    /** A feed flags that call now. */
    void flag(FlaggedCall call) {
        flag(call.event());
    }

    void flag(CallFlagged alert) {
        producer.send(codec.write(new Envelope<>(UUID.randomUUID(), alert, Instant.now(), "feed-demo", null)));
        producer.flush();
    }

    /** A supervisor takes that call from whoever has it, by the interface for scripts. */
    void release(String call) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            String token = send(
                    http,
                    HttpRequest.newBuilder(URI.create(stack.address(Part.IDENTITY) + "/oauth2/token"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"
                                    + "&client_id=supervisor&client_secret=supervisor-secret")));
            send(
                    http,
                    HttpRequest.newBuilder(URI.create(address() + "/v1/calls/" + call + "/release"))
                            .header(
                                    "Authorization",
                                    "Bearer " + token.replaceAll(".*\"access_token\":\"([^\"]*)\".*", "$1"))
                            .POST(HttpRequest.BodyPublishers.noBody()));
        }
    }

    private static String send(HttpClient http, HttpRequest.Builder request) throws Exception {
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 204);
        return answer.body();
    }

    @Override
    public void close() {
        producer.close();
        stack.close();
    }
}
