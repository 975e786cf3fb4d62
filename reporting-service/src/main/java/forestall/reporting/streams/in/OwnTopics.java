package forestall.reporting.streams.in;

import forestall.events.Topic;
import forestall.events.Topics;
import forestall.events.statistics.StatisticsTopics;
import forestall.reporting.streams.Edition;
import forestall.reporting.streams.Outlets;
import forestall.reporting.streams.Standing;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;

/** The topics that reporting writes and therefore declares. Those between the steps of the count are Kafka Streams' own. */
public final class OwnTopics {

    /** Under this name the count puts records aside, whichever edition it is. */
    public static final String COUNT = Edition.FIRST.applicationId();

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
        return Stream.concat(written(Outlets.PUBLISHED).stream(), aside()).toList();
    }

    /** What a count needs to be there to write to. */
    public static List<NewTopic> written(Outlets to) {
        return List.of(
                topic(to.daily(), PARTITIONS, LATEST_PER_KEY),
                topic(to.monthly(), PARTITIONS, LATEST_PER_KEY),
                topic(to.live(), 1, FOR_HOURS));
    }

    private static Stream<NewTopic> aside() {
        return Stream.concat(
                Stream.of(topic(Standing.TOPIC, 1, LATEST_PER_KEY), topic(uncounted(), 1, FOR_A_MONTH)),
                Topics.all().stream().map(source -> topic(source.deadLetters(COUNT), 1, FOR_A_MONTH)));
    }

    /** What was cut into facts well and could not be added up goes where the sums would have gone; Streams' own topics have no readers. */
    static String deadLettersOf(String topic) {
        return Topics.all().stream()
                .filter(source -> source.name().equals(topic))
                .findFirst()
                .map(source -> source.deadLetters(COUNT))
                .orElseGet(OwnTopics::uncounted);
    }

    public static List<String> sources() {
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
