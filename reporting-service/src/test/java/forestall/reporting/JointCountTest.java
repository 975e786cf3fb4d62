package forestall.reporting;

import static forestall.reporting.Happenings.CAOHEJING;
import static forestall.reporting.Happenings.XINHUALU;
import static org.assertj.core.api.Assertions.assertThat;

import forestall.events.statistics.DailyKey;
import forestall.events.vocabulary.AgeBand;
import forestall.events.vocabulary.CallOutcome;
import forestall.events.vocabulary.Grade;
import forestall.events.vocabulary.LossPreventedKind;
import forestall.events.vocabulary.PreventedBy;
import forestall.events.vocabulary.ResponseStep;
import forestall.events.vocabulary.ScamType;
import forestall.events.vocabulary.VisitOutcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Figures that follow from several events. The alerts here are received at 14:00:02 in Shanghai. */
class JointCountTest {

    private static final Instant AFTERNOON = Instant.parse("2017-11-14T06:00:00Z");

    private final Counting counting = new Counting();
    private final Happenings li =
            new Happenings("Li", CAOHEJING, ScamType.LOAN, Grade.ORANGE, AgeBand.FROM_30_TO_44, AFTERNOON);

    @AfterEach
    void close() {
        counting.close();
    }

    @Test
    void the_article_took_a_minute_to_the_telephone_and_twenty_to_the_door() {
        counting.deliver(Happenings.article(AFTERNOON));

        assertThat(counting.total().responseSeconds())
                .isEqualTo(Map.of(
                        ResponseStep.FIRST_CALL, Map.of(58L, 1L),
                        ResponseStep.STATION_NOTIFIED, Map.of(2L, 1L),
                        ResponseStep.AT_THE_DOOR, Map.of(1152L, 1L)));
        assertThat(counting.total().responsesInTime())
                .isEqualTo(Map.of(ResponseStep.FIRST_CALL, 1L, ResponseStep.AT_THE_DOOR, 1L));
        assertThat(counting.total().responsesLate()).isEmpty();
    }

    @Test
    void an_earlier_call_that_is_told_later_takes_the_place_of_the_first() {
        counting.deliver(List.of(
                li.opened(),
                li.called("2", CallOutcome.BUSY, null, AFTERNOON.plusSeconds(400), 0),
                li.called("1", CallOutcome.NO_ANSWER, null, AFTERNOON.plusSeconds(22), 0)));

        assertThat(counting.total().responseSeconds()).isEqualTo(Map.of(ResponseStep.FIRST_CALL, Map.of(20L, 1L)));
        assertThat(counting.total().responsesInTime()).isEqualTo(Map.of(ResponseStep.FIRST_CALL, 1L));
        assertThat(counting.total().responsesLate()).isEmpty();
    }

    @Test
    void a_first_call_that_is_corrected_to_a_later_time_may_be_the_first_no_more() {
        counting.deliver(List.of(
                li.called("1", CallOutcome.NO_ANSWER, null, AFTERNOON.plusSeconds(22), 0),
                li.called("2", CallOutcome.BUSY, null, AFTERNOON.plusSeconds(402), 0),
                li.called("1", CallOutcome.NO_ANSWER, null, AFTERNOON.plusSeconds(500), 1)));

        assertThat(counting.total().responseSeconds()).isEqualTo(Map.of(ResponseStep.FIRST_CALL, Map.of(400L, 1L)));
        assertThat(counting.total().responsesLate()).isEqualTo(Map.of(ResponseStep.FIRST_CALL, 1L));
    }

    @Test
    void officers_are_at_the_door_when_they_say_so_and_their_report_has_the_last_word() {
        counting.deliver(List.of(li.opened(), li.arrived("1", CAOHEJING, AFTERNOON.plusSeconds(1002))));
        assertThat(counting.total().responseSeconds()).isEqualTo(Map.of(ResponseStep.AT_THE_DOOR, Map.of(992L, 1L)));

        counting.deliver(List.of(li.visited(
                "1",
                CAOHEJING,
                VisitOutcome.DISSUADED,
                List.of(),
                null,
                List.of("officer-1"),
                AFTERNOON.plusSeconds(32),
                5_000)));
        assertThat(counting.total().responseSeconds().get(ResponseStep.AT_THE_DOOR))
                .isEqualTo(Map.of(30L, 1L));
    }

    @Test
    void a_station_that_is_told_again_of_a_risen_grade_was_told_when_it_first_was() {
        counting.deliver(List.of(li.notifiedAgain("1", CAOHEJING, 900), li.opened(), li.notified("1", CAOHEJING)));

        assertThat(counting.total().responseSeconds()).isEqualTo(Map.of(ResponseStep.STATION_NOTIFIED, Map.of(2L, 1L)));
        assertThat(counting.total().responsesInTime()).isEmpty();
        assertThat(counting.total().responsesLate()).isEmpty();
    }

    @Test
    void a_step_of_the_next_day_counts_on_the_day_of_the_alert_and_under_the_station_that_took_it() {
        Happenings evening = new Happenings(
                "Evening", CAOHEJING, ScamType.LOAN, Grade.RED, AgeBand.UNKNOWN, Instant.parse("2017-11-30T15:50:00Z"));
        Instant afterMidnight = Instant.parse("2017-11-30T16:05:02Z");
        counting.deliver(List.of(evening.opened(), evening.movedTo(XINHUALU).arrived("1", XINHUALU, afterMidnight)));

        assertThat(counting.daily()).anySatisfy((cell, figures) -> {
            assertThat(cell.date()).isEqualTo(LocalDate.of(2017, 11, 30));
            assertThat(cell.stationCode()).hasToString(XINHUALU);
            assertThat(figures.responseSeconds()).isEqualTo(Map.of(ResponseStep.AT_THE_DOOR, Map.of(896L, 1L)));
        });
        assertThat(counting.daily().keySet()).extracting(DailyKey::date).containsOnly(LocalDate.of(2017, 11, 30));
    }

    @Test
    void nothing_is_published_of_a_clock_that_still_runs() {
        counting.deliver(List.of(li.arrived("1", CAOHEJING, AFTERNOON.plusSeconds(100))));

        assertThat(counting.daily()).isEmpty();
    }

    @Test
    void a_warning_ignored_and_money_lost_after_it_count_once_until_the_loss_is_withdrawn() {
        counting.deliver(List.of(
                li.suffered("1", 1, 500, true),
                li.suffered("2", 1, 700, true),
                li.called("1", CallOutcome.IGNORED_WARNING, null)));
        assertThat(counting.total().ignoredThenLost()).isEqualTo(1);

        counting.deliver(List.of(li.prevented("1", 2, LossPreventedKind.STOPPED_IN_ACCOUNT, 500, PreventedBy.BANK)));
        assertThat(counting.total().ignoredThenLost()).isEqualTo(1);

        counting.deliver(List.of(li.suffered("2", 2, 0, true)));
        assertThat(counting.total().ignoredThenLost()).isZero();
    }

    @Test
    void money_lost_before_the_warning_was_not_lost_by_ignoring_it() {
        counting.deliver(List.of(
                li.suffered("1", 1, 500, false),
                li.called("1", CallOutcome.IGNORED_WARNING, null, AFTERNOON.plusSeconds(3_000), 0)));

        assertThat(counting.total().ignoredThenLost()).isZero();
    }
}
