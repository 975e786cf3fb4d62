package forestall.cases.console;

import static org.awaitility.Awaitility.await;

import forestall.cases.Reports;
import forestall.chassis.messaging.EventCodec;
import forestall.events.Envelope;
import forestall.events.Topics;
import forestall.local.TestStacks;
import forestall.local.supervision.Part;
import forestall.local.supervision.Stack;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The built service with a broker, the document store and the local identity provider, each a process of its own. */
final class PagesStack implements AutoCloseable {

    final Stack stack;
    private final KafkaProducer<byte[], byte[]> producer;
    private final EventCodec dispatch = new EventCodec(URI.create("/dispatch"));
    private final HttpClient http = HttpClient.newHttpClient();

    PagesStack(Path state) throws IOException, ExecutionException, InterruptedException {
        stack = TestStacks.in(state)
                .recordingStarts()
                .parts(EnumSet.of(Part.BROKER, Part.DOCUMENTS, Part.IDENTITY))
                .start();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", stack.bootstrapServers()))) {
            admin.createTopics(List.of(
                            new NewTopic(Topics.INTERVENTIONS.name(), Topics.INTERVENTIONS.partitions(), (short) 1)))
                    .all()
                    .get();
        }
        stack.start(Part.CASE);
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", stack.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    String address() {
        return stack.address(Part.CASE);
    }

    void publish(List<? extends Envelope<?>> reports) {
        reports.forEach(report -> producer.send(dispatch.write(report)));
        producer.flush();
    }

    /** Until programs can read it. */
    void awaitFile(Reports about) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> http.send(
                                        HttpRequest.newBuilder(URI.create(address() + "/v1/cases/" + about.victim))
                                                .header("Authorization", "Bearer " + token())
                                                .build(),
                                        HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 200);
    }

    /** Another one's note, as a program writes it. */
    void note(Reports about, String text) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(address() + "/v1/cases/" + about.victim + "/notes"))
                        .header("Authorization", "Bearer " + token())
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"%s\"}".formatted(text)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new IllegalStateException("expected a note to be taken, found " + answer.body());
        }
    }

    private String token() throws IOException, InterruptedException {
        return http.send(
                        HttpRequest.newBuilder(URI.create(stack.address(Part.IDENTITY) + "/oauth2/token"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                "grant_type=client_credentials&client_id=operator&client_secret=operator-secret"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body()
                .replaceAll(".*\"access_token\":\"([^\"]*)\".*", "$1");
    }

    @Override
    public void close() {
        producer.close();
        stack.close();
    }
}
