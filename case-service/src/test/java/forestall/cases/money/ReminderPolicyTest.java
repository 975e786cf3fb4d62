package forestall.cases.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import forestall.events.facts.Money;
import forestall.events.vocabulary.LossEvidence;
import forestall.events.vocabulary.PreventedBy;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReminderPolicyTest {

    private static final ReminderPolicy A_WEEK = new ReminderPolicy(Duration.ofDays(7));

    @ParameterizedTest(name = "a freeze of {0} is reminded of {1} after it began")
    @CsvSource({"P180D, P173D", "P14D, P7D", "P13D, P6DT12H", "PT48H, PT24H"})
    void a_reminder_comes_a_week_before_the_end_or_halfway(Duration lasts, Duration after) {
        Freeze freeze = new Freeze("6222000000001234", Losses.NOON, Losses.NOON.plus(lasts), null);

        assertThat(A_WEEK.dueAt(freeze)).isEqualTo(Losses.NOON.plus(after));
    }

    @Test
    void it_is_due_from_then_on_and_once_for_each_end() {
        Instant end = Losses.NOON.plus(Duration.ofDays(180));
        Instant due = Losses.NOON.plus(Duration.ofDays(173));
        Loss frozen = frozen(end, null);

        assertThat(A_WEEK.isDue(frozen, end, due.minusNanos(1))).isFalse();
        assertThat(A_WEEK.isDue(frozen, end, due)).isTrue();
        assertThat(A_WEEK.isDue(frozen, end, end.plusSeconds(1)))
                .as("too late is better than never")
                .isTrue();
        assertThat(A_WEEK.isDue(frozen, end.plusSeconds(1), end))
                .as("another end")
                .isFalse();
        assertThat(A_WEEK.isDue(frozen.reminded(new Reminder(end, due)), end, end))
                .isFalse();
        assertThat(A_WEEK.isDue(frozen.reminded(new Reminder(due, due)), end, end))
                .as("the reminder was of an end before the freeze was prolonged")
                .isTrue();
    }

    @Test
    void nobody_is_reminded_of_money_that_came_back_or_was_never_stopped() {
        Instant end = Losses.NOON.plus(Duration.ofDays(180));

        assertThat(A_WEEK.isDue(frozen(end, end.minusSeconds(1)), end, end)).isFalse();
        assertThat(A_WEEK.isDue(Losses.first(LossState.SUFFERED, 3), end, end)).isFalse();
    }

    @Test
    void a_reminder_at_the_end_itself_is_none() {
        assertThatThrownBy(() -> new ReminderPolicy(Duration.ZERO))
                .hasMessage("expected a time before the end of a freeze, found PT0S");
    }

    private static Loss frozen(Instant end, Instant returnedAt) {
        LossRevision stopped = new LossRevision(
                1,
                LossState.STOPPED_IN_ACCOUNT,
                new Money(300),
                LossEvidence.BANK_RECORD,
                PreventedBy.BANK,
                Losses.NOON,
                true,
                Losses.DIMENSIONS,
                "示例银行",
                new Freeze("6222000000001234", Losses.NOON, end, returnedAt),
                "investigator",
                new DeskWord(LossState.STOPPED_IN_ACCOUNT, Losses.NOON),
                null);
        return Loss.first(Losses.INTERVENTION, null, stopped, Losses.UP_TO_1000);
    }
}
