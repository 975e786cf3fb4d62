package forestall.benchmarks.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServer;

/**
 * The least that an intake could be: the same kind of server, which reads a body, has the broker keep one record of the bytes that the
 * real one writes, with acks=all, and answers as much. It asks for no token, looks at nothing and forgets what was posted.
 */
final class BareIntake {

    private final Producer<byte[], byte[]> producer;
    private final KeptRecord record;
    private final String topic;
    private final byte[] answer;
    private final AtomicLong number = new AtomicLong();

    private BareIntake(Producer<byte[], byte[]> producer, KeptRecord record, String topic, byte[] answer) {
        this.producer = producer;
        this.record = record;
        this.topic = topic;
        this.answer = answer;
    }

    /** Arguments: port, bootstrap servers, topic, file of the record, length of the answer in bytes. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        try (Producer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", arguments[1], "acks", "all", "enable.idempotence", true, "linger.ms", 0),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            byte[] answer = "x".repeat(Integer.parseInt(arguments[4])).getBytes(UTF_8);
            BareIntake intake = new BareIntake(producer, KeptRecord.read(Path.of(arguments[3])), arguments[2], answer);
            HttpServer.create()
                    .host("127.0.0.1")
                    .port(Integer.parseInt(arguments[0]))
                    .handle(new ReactorHttpHandlerAdapter(RouterFunctions.toHttpHandler(RouterFunctions.route()
                            .POST("/v1/alerts", intake::take)
                            .build())))
                    .bindNow();
            new CountDownLatch(1).await();
        }
    }

    private Mono<ServerResponse> take(ServerRequest request) {
        return request.bodyToMono(byte[].class)
                .flatMap(body -> Mono.fromFuture(keep()))
                .then(ServerResponse.status(HttpStatus.ACCEPTED)
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue(answer));
    }

    private CompletableFuture<RecordMetadata> keep() {
        CompletableFuture<RecordMetadata> kept = new CompletableFuture<>();
        Future<RecordMetadata> _ = producer.send(record.to(topic, number.getAndIncrement()), (where, failure) -> {
            if (failure == null) {
                kept.complete(where);
            } else {
                kept.completeExceptionally(failure);
            }
        });
        return kept;
    }
}
