package forestall.dispatch.warningcall.out;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who is next, when more calls come into reach at once than one claim looks at. */
class QueueOrderTest {
    private static final Instant BEFORE = CrowdedQueue.NOW.plusSeconds(3600);
    private static final Instant AFTER = BEFORE.plusSeconds(3600);

    @Test
    void calls_are_taken_in_the_order_that_sorting_all_of_them_gives() {
        CrowdedQueue queue = CrowdedQueue.of("queue_in_order", 600).withCallsAgain(150);
        List<UUID> early = queue.inOrder(BEFORE);
        assertThat(take(queue, 20, BEFORE)).isEqualTo(early.subList(0, 20));

        List<UUID> later = queue.inOrder(AFTER);
        assertThat(later).hasSize(580);
        assertThat(take(queue, 580, AFTER)).isEqualTo(later);
        assertThat(queue.take(AFTER)).isNull();
    }

    private static List<UUID> take(CrowdedQueue queue, int count, Instant now) {
        return IntStream.range(0, count).mapToObj(i -> queue.take(now)).toList();
    }
}
