package forestall.reporting.streams.in;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;

/** How far this instance's copy of the published topics is: the next offset of each partition that is not in it yet. */
final class OwnPosition {

    private final Map<TopicPartition, Long> next = new ConcurrentHashMap<>();

    void reached(TopicPartition partition, long offset) {
        next.put(partition, offset);
    }

    /** Whether everything before these offsets is in the copy. */
    boolean holds(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> next.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }
}
