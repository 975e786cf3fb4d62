package forestall.reporting.streams.in;

import forestall.events.statistics.StatisticsTopics;
import forestall.reporting.streams.Edition;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** How many records the count has yet to take, over the topics of the other services and those between its own steps. */
public final class Lag {

    private static final long ANSWER_SECONDS = 10;

    private final Supplier<Admin> admin;

    public Lag(Supplier<Admin> admin) {
        this.admin = admin;
    }

    /** Which of these topics nobody has declared yet. */
    List<String> missing(Collection<String> topics) throws ExecutionException, InterruptedException, TimeoutException {
        Collection<String> present = present();
        return topics.stream().filter(topic -> !present.contains(topic)).toList();
    }

    /** Of the count of this edition. */
    public long recordsBehind(Edition edition) throws ExecutionException, InterruptedException, TimeoutException {
        Map<TopicPartition, OffsetSpec> read = latestOfWhatIsReadBy(edition);
        Map<TopicPartition, Long> ends = offsets(read);
        Map<TopicPartition, @Nullable OffsetAndMetadata> committed = committed(edition);
        read.keySet().removeIf(partition -> committed.get(partition) != null);
        read.replaceAll((partition, latest) -> OffsetSpec.earliest());
        Map<TopicPartition, Long> starts = offsets(read);
        return ends.entrySet().stream()
                .mapToLong(end -> {
                    OffsetAndMetadata taken = committed.get(end.getKey());
                    long from = taken == null ? starts.getOrDefault(end.getKey(), 0L) : taken.offset();
                    return Math.max(0, end.getValue() - from);
                })
                .sum();
    }

    /** Where everything ends that the count of this edition reads, with what is written and not committed yet. */
    Map<TopicPartition, Long> ends(Edition edition) throws ExecutionException, InterruptedException, TimeoutException {
        return offsets(latestOfWhatIsReadBy(edition), IsolationLevel.READ_UNCOMMITTED);
    }

    /** Whether the count of this edition has taken everything before these offsets. */
    boolean hasTaken(Map<TopicPartition, Long> ends, Edition edition)
            throws ExecutionException, InterruptedException, TimeoutException {
        Map<TopicPartition, @Nullable OffsetAndMetadata> committed = committed(edition);
        return ends.entrySet().stream().allMatch(end -> {
            OffsetAndMetadata taken = committed.get(end.getKey());
            return end.getValue() <= (taken == null ? 0 : taken.offset());
        });
    }

    private Map<TopicPartition, OffsetSpec> latestOfWhatIsReadBy(Edition edition)
            throws ExecutionException, InterruptedException, TimeoutException {
        Map<TopicPartition, OffsetSpec> read = new HashMap<>();
        partitions(topic -> OwnTopics.sources().contains(topic) || isBetweenSteps(topic, edition))
                .forEach(partition -> read.put(partition, OffsetSpec.latest()));
        return read;
    }

    private Map<TopicPartition, @Nullable OffsetAndMetadata> committed(Edition edition)
            throws ExecutionException, InterruptedException, TimeoutException {
        return admin.get()
                .listConsumerGroupOffsets(edition.applicationId())
                .partitionsToOffsetAndMetadata()
                .get(ANSWER_SECONDS, TimeUnit.SECONDS);
    }

    /** Where the published days and months end: before these offsets stands everything that has been published. */
    Map<TopicPartition, Long> endsOfThePublished() throws ExecutionException, InterruptedException, TimeoutException {
        Map<TopicPartition, OffsetSpec> read = new HashMap<>();
        partitions(Set.of(StatisticsTopics.DAILY, StatisticsTopics.MONTHLY)::contains)
                .forEach(partition -> read.put(partition, OffsetSpec.latest()));
        return offsets(read);
    }

    private Map<TopicPartition, Long> offsets(Map<TopicPartition, OffsetSpec> asked)
            throws ExecutionException, InterruptedException, TimeoutException {
        return offsets(asked, IsolationLevel.READ_COMMITTED);
    }

    private Map<TopicPartition, Long> offsets(Map<TopicPartition, OffsetSpec> asked, IsolationLevel isolation)
            throws ExecutionException, InterruptedException, TimeoutException {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        admin.get()
                .listOffsets(asked, new ListOffsetsOptions(isolation))
                .all()
                .get(ANSWER_SECONDS, TimeUnit.SECONDS)
                .forEach((partition, answer) -> offsets.put(partition, answer.offset()));
        return offsets;
    }

    private Stream<TopicPartition> partitions(Predicate<String> which)
            throws ExecutionException, InterruptedException, TimeoutException {
        List<String> topics = present().stream().filter(which).toList();
        return admin
                .get()
                .describeTopics(topics)
                .allTopicNames()
                .get(ANSWER_SECONDS, TimeUnit.SECONDS)
                .values()
                .stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())));
    }

    private static boolean isBetweenSteps(String topic, Edition edition) {
        return topic.startsWith(edition.applicationId() + "-") && topic.endsWith("-repartition");
    }

    private Collection<String> present() throws ExecutionException, InterruptedException, TimeoutException {
        return admin.get().listTopics().names().get(ANSWER_SECONDS, TimeUnit.SECONDS);
    }
}
