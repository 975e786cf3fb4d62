package forestall.reporting.streams.in;

import forestall.events.Topic;
import forestall.events.Topics;
import forestall.events.statistics.StatisticsTopics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;

/** The topics that reporting writes and therefore declares. Those between the steps of the count are Kafka Streams' own. */
public final class OwnTopics {

    /** Application id and consumer group of the count. */
    public static final String COUNT = "reporting.statistics";

    /** Application id of the view. */
    static final String VIEW = "reporting.view";

    private static final int PARTITIONS = 4;
    private static final Map<String, String> LATEST_PER_KEY =
            Map.of("cleanup.policy", "compact", "min.cleanable.dirty.ratio", "0.1");
    private static final Map<String, String> FOR_HOURS = Map.of(
            "cleanup.policy",
            "compact,delete",
            "retention.ms",
            Long.toString(Duration.ofHours(6).toMillis()),
            "segment.ms",
            Long.toString(Duration.ofHours(1).toMillis()));
    private static final Map<String, String> FOR_A_MONTH = Map.of(
            "cleanup.policy",
            "delete",
            "retention.ms",
            Long.toString(Duration.ofDays(30).toMillis()));

    private OwnTopics() {}

    static List<NewTopic> declared() {
        return Stream.concat(
                        Stream.of(
                                topic(StatisticsTopics.DAILY, PARTITIONS, LATEST_PER_KEY),
                                topic(StatisticsTopics.MONTHLY, PARTITIONS, LATEST_PER_KEY),
                                topic(StatisticsTopics.LIVE, 1, FOR_HOURS),
                                topic(uncounted(), 1, FOR_A_MONTH)),
                        Topics.all().stream().map(source -> topic(source.deadLetters(COUNT), 1, FOR_A_MONTH)))
                .toList();
    }

    /** What was cut into facts well and could not be added up goes where the sums would have gone; Streams' own topics have no readers. */
    static String deadLettersOf(String topic) {
        return Topics.all().stream()
                .filter(source -> source.name().equals(topic))
                .findFirst()
                .map(source -> source.deadLetters(COUNT))
                .orElseGet(OwnTopics::uncounted);
    }

    static List<String> sources() {
        return Topics.all().stream().map(Topic::name).toList();
    }

    private static String uncounted() {
        return StatisticsTopics.DAILY + "." + COUNT + ".dlt";
    }

    /** Replicated as the broker does by default. */
    private static NewTopic topic(String name, int partitions, Map<String, String> settings) {
        return new NewTopic(name, Optional.of(partitions), Optional.empty()).configs(settings);
    }
}
