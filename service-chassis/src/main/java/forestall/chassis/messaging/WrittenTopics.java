package forestall.chassis.messaging;

import forestall.events.Topic;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;

/** The topics that this service writes: a bean of this type has them created, since nobody else may. */
public record WrittenTopics(List<NewTopic> topics) {

    /** Events are kept for ever: figures are recounted from them, and a late reader starts at the first. */
    private static final Map<String, String> KEPT = Map.of("retention.ms", "-1");

    public WrittenTopics {
        topics = List.copyOf(topics);
    }

    public static WrittenTopics of(Topic<?>... topics) {
        return new WrittenTopics(Stream.of(topics)
                .map(topic -> newTopic(topic.name(), topic.partitions()).configs(KEPT))
                .toList());
    }

    /** One more, such as a compacted one. */
    public WrittenTopics and(String name, int partitions, Map<String, String> configuration) {
        return new WrittenTopics(Stream.concat(
                        topics.stream(), Stream.of(newTopic(name, partitions).configs(configuration)))
                .toList());
    }

    /** Replicated as the broker does by default. */
    static NewTopic newTopic(String name, int partitions) {
        return new NewTopic(name, Optional.of(partitions), Optional.empty());
    }
}
