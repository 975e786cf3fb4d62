package forestall.dispatch.warningcall.out;

import static org.assertj.core.api.Assertions.assertThat;

import forestall.dispatch.warningcall.out.CrowdedQueue.Plan;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The queue's questions cost the same however many calls wait: judged by the plans of the very statements, not by the time they take. */
class QueuePlanTest {
    /** Three levels of the queue's index, two of each primary key, the pages of the two rows, and the map of what is visible. */
    private static final long A_FEW_PAGES = 16;

    private static final Map<String, Object> NOTHING = Map.of();

    private static CrowdedQueue small;
    private static CrowdedQueue large;

    @BeforeAll
    static void fill() {
        small = CrowdedQueue.of("queue_of_a_thousand", 1_000);
        large = CrowdedQueue.of("queue_of_many", 100_000);
    }

    @Test
    void claiming_the_most_urgent_looks_at_the_front_of_one_index() {
        Plan few = small.plan(QueueSql.MOST_URGENT, NOTHING);
        Plan many = large.plan(QueueSql.MOST_URGENT, NOTHING);

        assertThat(many.steps()).contains("warning_call_claimable").doesNotContain("Seq Scan", "Sort", "Bitmap");
        assertThat(few.steps()).doesNotContain("Seq Scan", "Sort");
        assertThat(many.pages()).isLessThanOrEqualTo(A_FEW_PAGES).isLessThanOrEqualTo(2 * few.pages());
    }

    @Test
    void calls_that_are_claimed_or_deferred_are_not_looked_at_by_a_claim() {
        CrowdedQueue busy = CrowdedQueue.of("queue_with_a_busy_front", 100_000).withClaimedAndDeferred(200, 5_000);

        Plan claim = busy.plan(QueueSql.MOST_URGENT, NOTHING);
        assertThat(claim.steps()).contains("warning_call_claimable").doesNotContain("Seq Scan", "Sort");
        assertThat(claim.pages()).isLessThanOrEqualTo(A_FEW_PAGES);

        Plan ripe = busy.plan(QueueSql.RIPE, ripe(CrowdedQueue.NOW));
        assertThat(ripe.steps()).contains("warning_call_deferred").doesNotContain("Seq Scan", "Sort");
        assertThat(ripe.pages()).isLessThanOrEqualTo(A_FEW_PAGES);
    }

    @Test
    void a_burst_of_calls_whose_time_has_come_ripens_by_the_hundred() {
        CrowdedQueue busy = CrowdedQueue.of("queue_that_ripens", 100_000).withClaimedAndDeferred(0, 5_000);

        Plan ripe = busy.plan(QueueSql.RIPE, ripe(CrowdedQueue.NOW.plusSeconds(3600)));
        assertThat(ripe.steps()).contains("warning_call_deferred").doesNotContain("Seq Scan", "Sort");
        assertThat(ripe.pages()).as("a hundred rows, each on a page of its own").isLessThanOrEqualTo(300);
        UUID[] hundred =
                Arrays.stream(new int[100]).mapToObj(i -> UUID.randomUUID()).toArray(UUID[]::new);
        assertThat(busy.plan(QueueSql.RIPEN, Map.of("ids", hundred)).steps()).doesNotContain("Seq Scan");
    }

    @Test
    void a_page_of_the_list_costs_the_same_at_the_front_and_deep_in_the_queue() {
        Plan front = large.plan(QueueSql.PAGE, page(0, Instant.EPOCH));
        Plan deep = large.plan(QueueSql.PAGE, page(3, CrowdedQueue.NOW.plusSeconds(90_000)));

        for (Plan plan : new Plan[] {front, deep}) {
            assertThat(plan.steps()).contains("warning_call_waiting").doesNotContain("Seq Scan", "Sort");
            assertThat(plan.pages()).as("pages of fifty places").isLessThanOrEqualTo(50 + A_FEW_PAGES);
        }
    }

    @Test
    void without_its_index_the_claim_reads_the_whole_queue() {
        CrowdedQueue bare = CrowdedQueue.of("queue_without_an_index", 20_000)
                .without("warning_call_claimable")
                .without("warning_call_waiting");

        Plan claim = bare.plan(QueueSql.MOST_URGENT, NOTHING);
        assertThat(claim.steps()).contains("Seq Scan warning_call", "Sort");
        assertThat(claim.pages()).isGreaterThan(10 * A_FEW_PAGES);
    }

    private static Map<String, Object> ripe(Instant now) {
        return Map.of("urgency", 1, "now", Timestamp.from(now));
    }

    private static Map<String, Object> page(int urgency, Instant due) {
        return Map.of(
                "urgency",
                urgency,
                "due",
                Timestamp.from(due),
                "queued",
                Timestamp.from(CrowdedQueue.NOW),
                "id",
                new UUID(0, 0),
                "limit",
                50);
    }
}
