package forestall.dispatch.intervention;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import forestall.dispatch.intervention.DeadlinePolicy.Allowed;
import forestall.events.facts.Deadlines;
import forestall.events.vocabulary.Grade;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeadlinePolicyTest {
    private static final Instant NOW = Instant.parse("2017-11-14T02:00:00Z");
    private static final Allowed RED =
            new Allowed(ofMinutes(2), ofMinutes(5), ofMinutes(10), ofMinutes(30), ofHours(2));
    private static final Allowed YELLOW = new Allowed(null, ofHours(24), ofHours(2), ofHours(24), ofHours(24));
    private static final DeadlinePolicy POLICY =
            new DeadlinePolicy(Map.of(Grade.RED, RED, Grade.ORANGE, RED, Grade.YELLOW, YELLOW));

    @Test
    void calls_count_from_the_receipt_of_the_alert() {
        assertThat(POLICY.fromReceipt(Grade.RED, NOW))
                .isEqualTo(new Deadlines(NOW.plus(ofMinutes(2)), NOW.plus(ofMinutes(5)), null, null));
    }

    @Test
    void a_yellow_call_need_not_be_claimed_by_any_time() {
        assertThat(POLICY.fromReceipt(Grade.YELLOW, NOW))
                .isEqualTo(new Deadlines(null, NOW.plus(ofHours(24)), null, null));
    }

    @Test
    void stations_count_from_their_notification() {
        assertThat(POLICY.acceptBy(Grade.RED, NOW)).isEqualTo(NOW.plus(ofMinutes(10)));
        assertThat(POLICY.visitBy(Grade.RED, NOW)).isEqualTo(NOW.plus(ofMinutes(30)));
        assertThat(POLICY.feedbackBy(Grade.RED, NOW.plus(ofMinutes(30)))).isEqualTo(NOW.plus(ofMinutes(150)));
    }

    @Test
    void a_grade_without_deadlines_is_refused_at_start() {
        assertThatThrownBy(() -> new DeadlinePolicy(Map.of(Grade.RED, RED)))
                .hasMessageContaining("expected deadlines for every grade, found none for ORANGE");
    }
}
