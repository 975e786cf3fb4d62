package forestall.dispatch.console.operator;

import static org.assertj.core.api.Assertions.assertThat;

import forestall.dispatch.console.operator.Due.Stage;
import forestall.dispatch.warningcall.CallState;
import forestall.dispatch.warningcall.Turn;
import forestall.dispatch.warningcall.WarningCall;
import forestall.events.ids.CallId;
import forestall.events.ids.InterventionId;
import forestall.events.vocabulary.Grade;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueTest {
    private static final Instant ALERT = Instant.parse("2017-11-14T06:00:00Z");
    private static final Instant CLAIM_BY = ALERT.plusSeconds(120);
    private static final Instant CALL_BY = ALERT.plusSeconds(300);

    @ParameterizedTest
    @CsvSource({
        "1, no,  10,  CLAIM",
        "1, no,  119, CLAIM",
        "1, no,  120, CALL",
        "1, no,  900, CALL",
        "1, yes, 10,  CALL",
        "2, no,  10,  CALL_AGAIN",
        "2, yes, 10,  CALL_AGAIN"
    })
    void the_clock_runs_to_the_next_deadline_that_can_be_kept(
            int attempt, String claimedOnce, int seconds, Stage expected) {
        Due due = Due.of(call(attempt, claimedOnce.equals("yes") ? ALERT : null), CLAIM_BY, ALERT.plusSeconds(seconds));

        assertThat(due).isEqualTo(new Due(expected, expected == Stage.CLAIM ? CLAIM_BY : CALL_BY));
    }

    @Test
    void without_a_deadline_for_the_claim_it_runs_to_the_call() {
        assertThat(Due.of(call(1, null), null, ALERT)).isEqualTo(new Due(Stage.CALL, CALL_BY));
    }

    @Test
    void it_is_missed_when_it_has_passed() {
        Due due = new Due(Stage.CALL, CALL_BY);

        assertThat(due.missedAt(CALL_BY)).isFalse();
        assertThat(due.missedAt(CALL_BY.plusMillis(1))).isTrue();
    }

    private static WarningCall call(int attempt, @Nullable Instant claimedFirstAt) {
        return new WarningCall(
                new CallId(UUID.randomUUID()),
                new InterventionId(UUID.randomUUID()),
                1,
                attempt,
                CallState.WAITING,
                new Turn(Grade.RED, CALL_BY, ALERT, ALERT, false),
                null,
                claimedFirstAt,
                null);
    }
}
