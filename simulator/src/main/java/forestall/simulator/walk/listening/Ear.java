package forestall.simulator.walk.listening;

import forestall.events.Topics;
import forestall.simulator.patience.StepFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Hears what is said in {@code forestall.interventions} from now on, on a thread of its own. A plain consumer: it belongs to no group and
 * commits nothing.
 */
public final class Ear implements News, AutoCloseable {

    private static final Duration TURN = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<TopicPartition> partitions;
    private final List<Heard> heard = new ArrayList<>();
    private final ConcurrentMap<String, CompletableFuture<Heard>> alerts = new ConcurrentHashMap<>();
    private final BlockingQueue<CompletableFuture<List<Heard>>> asked = new LinkedBlockingQueue<>();
    private final CompletableFuture<Void> broken = new CompletableFuture<>();
    private final Thread listening = Thread.ofPlatform().name("ear").daemon().unstarted(this::listen);
    private volatile boolean open = true;

    private Ear(KafkaConsumer<String, byte[]> consumer) {
        this.consumer = consumer;
        this.partitions = consumer.partitionsFor(Topics.INTERVENTIONS.name()).stream()
                .map(each -> new TopicPartition(each.topic(), each.partition()))
                .toList();
    }

    public static Ear at(String bootstrapServers) {
        Ear ear = new Ear(new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer()));
        ear.consumer.assign(ear.partitions);
        ear.consumer.endOffsets(ear.partitions).forEach(ear.consumer::seek);
        ear.listening.start();
        return ear;
    }

    /**
     * Everything said until now, in the order of each partition. What one call gave is the beginning of what the next one gives.
     *
     * @throws StepFailure when the broker does not answer
     */
    public List<Heard> everything() {
        CompletableFuture<List<Heard>> answer = new CompletableFuture<>();
        asked.add(answer);
        return await(answer, "everything that the topic has", LONGEST);
    }

    @Override
    public Heard alert(String alertId, Duration longest) {
        return await(about(alertId), "an intervention of alert " + alertId, longest);
    }

    @Override
    public void close() {
        open = false;
        try {
            listening.join(LONGEST);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen() {
        try (consumer) {
            while (open) {
                hear();
                for (var answer = asked.poll(); answer != null; answer = asked.poll()) {
                    catchUp();
                    answer.complete(List.copyOf(heard));
                }
            }
        } catch (RuntimeException failure) {
            broken.completeExceptionally(failure);
        }
    }

    private void catchUp() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (open && partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
            hear();
        }
    }

    private void hear() {
        consumer.poll(TURN).forEach(record -> {
            Heard news = Heard.of(record);
            heard.add(news);
            if (news.isOfAnAlert()) {
                about(news.text("alertId")).complete(news);
            }
        });
    }

    private CompletableFuture<Heard> about(String alertId) {
        return alerts.computeIfAbsent(alertId, first -> new CompletableFuture<>());
    }

    private <T> T await(CompletableFuture<T> future, String expected, Duration longest) {
        try {
            CompletableFuture.anyOf(future, broken).get(longest.toMillis(), TimeUnit.MILLISECONDS);
            return future.join();
        } catch (TimeoutException tooLong) {
            throw new StepFailure(expected + " within " + longest.toSeconds() + " s", "no such event");
        } catch (ExecutionException failed) {
            throw new StepFailure(expected, String.valueOf(failed.getCause()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StepFailure(expected, "an interruption");
        }
    }
}
