package forestall.reporting.histories;

import static org.awaitility.Awaitility.await;

import forestall.events.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** A broker that several tests share, as if nobody had used it before. Whoever used it must have stopped. */
public final class EmptyBroker {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private EmptyBroker() {}

    /** Takes away all topics and consumer groups. */
    public static void at(String bootstrapServers) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            // A group lives on until the broker misses the heartbeat of a member that was killed.
            await().atMost(PATIENCE)
                    .ignoreExceptionsInstanceOf(ExecutionException.class)
                    .until(() -> {
                        List<String> groups = admin.listGroups().all().get().stream()
                                .map(GroupListing::groupId)
                                .toList();
                        admin.deleteConsumerGroups(groups).all().get();
                        return true;
                    });
            await().atMost(PATIENCE)
                    .ignoreExceptionsInstanceOf(ExecutionException.class)
                    .until(() -> {
                        Set<String> topics = admin.listTopics().names().get();
                        admin.deleteTopics(topics).all().get();
                        return topics.isEmpty();
                    });
        }
    }

    /** What is there now, in the order of names. */
    public static List<String> topics(String bootstrapServers) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            return admin.listTopics().names().get().stream().sorted().toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the topics cannot be listed", e);
        }
    }

    /**
     * An empty broker with the topics that the other services write. Returns when the broker serves them: of a producer that does not wait
     * for one answer after the other it would else refuse the first events, take later ones, and never take the first again (KAFKA-15591).
     */
    public static void withSources(String bootstrapServers, int partitions) {
        at(bootstrapServers);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(Topics.all().stream()
                            .map(topic -> new NewTopic(topic.name(), partitions, (short) 1))
                            .toList())
                    .all()
                    .get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the topics cannot be declared", e);
        }
        Topics.all().forEach(topic -> awaitServed(bootstrapServers, topic.name(), partitions));
    }

    /** Returns when the broker is the leader of all partitions of a topic, which is some time after it has been declared. */
    public static void awaitServed(String bootstrapServers, String topic, int partitions) {
        Map<TopicPartition, OffsetSpec> all = IntStream.range(0, partitions)
                .boxed()
                .collect(Collectors.toMap(number -> new TopicPartition(topic, number), number -> OffsetSpec.latest()));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            await().atMost(Duration.ofSeconds(60)).until(() -> isServed(admin, all));
        }
    }

    /** Only the leader answers; a broker may not have heard of a topic yet that another, or it a moment ago, has declared. */
    private static boolean isServed(Admin admin, Map<TopicPartition, OffsetSpec> all) {
        try {
            admin.listOffsets(all).all().get();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return false;
            }
            throw new IllegalStateException("the broker does not serve " + all.keySet(), e);
        }
    }
}
