package forestall.dispatch.warningcall;

import static forestall.events.vocabulary.CallOutcome.ALREADY_TRANSFERRED;
import static forestall.events.vocabulary.CallOutcome.BUSY;
import static forestall.events.vocabulary.CallOutcome.DENIES;
import static forestall.events.vocabulary.CallOutcome.DISSUADED;
import static forestall.events.vocabulary.CallOutcome.FALSE_ALARM;
import static forestall.events.vocabulary.CallOutcome.IGNORED_WARNING;
import static forestall.events.vocabulary.CallOutcome.NO_ANSWER;
import static forestall.events.vocabulary.CallOutcome.OUT_OF_SERVICE;
import static forestall.events.vocabulary.CallOutcome.POWERED_OFF;
import static forestall.events.vocabulary.CallOutcome.REJECTED;
import static forestall.events.vocabulary.CallOutcome.SELF_AWARE;
import static forestall.events.vocabulary.CallOutcome.WRONG_PERSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import forestall.dispatch.warningcall.AfterCall.CallAgain;
import forestall.dispatch.warningcall.AfterCall.Close;
import forestall.dispatch.warningcall.AfterCall.LeaveToStation;
import forestall.dispatch.warningcall.AfterCall.Monitor;
import forestall.dispatch.warningcall.AfterCall.NotifyStation;
import forestall.events.vocabulary.CallOutcome;
import forestall.events.vocabulary.InterventionResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class EscalationPolicyTest {
    private static final Instant NOW = Instant.parse("2017-11-14T02:00:00Z");
    private static final EscalationPolicy POLICY = new EscalationPolicy(
            "test-1", Duration.ofHours(72), 3, 2, 60, new BackOff(Duration.ofMinutes(5), 2, Duration.ofHours(1)));

    static Stream<Arguments> table() {
        Instant threeDays = NOW.plus(Duration.ofHours(72));
        return Stream.of(
                arguments(
                        List.of(DISSUADED),
                        35,
                        new Monitor(threeDays, InterventionResult.DISSUADED_BY_CALL, "promised-on-the-phone")),
                arguments(List.of(SELF_AWARE), 35, new Monitor(threeDays, InterventionResult.SELF_AWARE, "self-aware")),
                arguments(List.of(IGNORED_WARNING), 35, new NotifyStation("warning-ignored")),
                arguments(List.of(DENIES), 35, new NotifyStation("denies")),
                arguments(List.of(ALREADY_TRANSFERRED), 35, new NotifyStation("already-transferred")),
                arguments(
                        List.of(FALSE_ALARM),
                        35,
                        new Close(InterventionResult.FALSE_ALARM, "false-alarm-on-the-phone")),
                arguments(List.of(NO_ANSWER), 35, again(5)),
                arguments(List.of(REJECTED), 59, again(5)),
                arguments(List.of(POWERED_OFF), null, again(5)),
                arguments(List.of(OUT_OF_SERVICE), 35, again(5)),
                arguments(List.of(WRONG_PERSON), 35, again(5)),
                arguments(List.of(BUSY), 55, again(5)),
                arguments(List.of(NO_ANSWER, REJECTED), 35, again(10)),
                arguments(List.of(BUSY, NO_ANSWER), 35, again(10)),
                arguments(List.of(BUSY, BUSY), 35, new NotifyStation("line-stays-busy")),
                arguments(List.of(NO_ANSWER, REJECTED, POWERED_OFF), 35, new NotifyStation("not-reached-repeatedly")),
                arguments(List.of(NO_ANSWER), 60, new NotifyStation("elderly-not-reached")),
                arguments(List.of(BUSY), 81, new NotifyStation("elderly-not-reached")));
    }

    @ParameterizedTest(name = "{0} at {1}: {2}")
    @MethodSource("table")
    void each_outcome_has_its_consequence(List<CallOutcome> outcomes, @Nullable Integer age, AfterCall expected) {
        assertThat(POLICY.after(outcomes, age, false, NOW)).isEqualTo(expected);
    }

    @Test
    void a_station_that_knows_already_is_not_told_again() {
        assertThat(POLICY.after(List.of(IGNORED_WARNING), 35, true, NOW))
                .isEqualTo(new LeaveToStation("warning-ignored"));
        assertThat(POLICY.after(List.of(BUSY, BUSY), 35, true, NOW)).isEqualTo(new LeaveToStation("line-stays-busy"));
        assertThat(POLICY.after(List.of(NO_ANSWER), 60, true, NOW))
                .isEqualTo(new LeaveToStation("elderly-not-reached"));
    }

    @Test
    void a_busy_line_is_called_again_even_while_officers_are_on_their_way() {
        assertThat(POLICY.after(List.of(BUSY), 55, true, NOW)).isEqualTo(again(5));
    }

    @ParameterizedTest
    @EnumSource(CallOutcome.class)
    void every_outcome_leads_somewhere_and_names_its_rule(CallOutcome outcome) {
        assertThat(POLICY.after(List.of(outcome), null, false, NOW)
                        .step("test-1")
                        .rule())
                .isNotBlank();
    }

    @Test
    void whoever_is_never_reached_is_visited_in_the_end_whatever_the_line_does() {
        List<CallOutcome> missed =
                Stream.of(CallOutcome.values()).filter(o -> !o.reached()).toList();
        for (CallOutcome a : missed) {
            for (CallOutcome b : missed) {
                for (CallOutcome c : missed) {
                    assertThat(POLICY.after(new ArrayList<>(List.of(a, b, c)), 35, false, NOW))
                            .isInstanceOf(NotifyStation.class);
                }
            }
        }
    }

    @Test
    void each_call_that_reaches_nobody_doubles_the_wait_up_to_the_longest() {
        BackOff backOff = new BackOff(Duration.ofMinutes(5), 2, Duration.ofMinutes(15));

        assertThat(Stream.of(1, 2, 3, 4, 1_000_000).map(missed -> backOff.after(missed)))
                .containsExactly(
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(10),
                        Duration.ofMinutes(15),
                        Duration.ofMinutes(15),
                        Duration.ofMinutes(15));
    }

    private static CallAgain again(int minutes) {
        return new CallAgain(NOW.plus(Duration.ofMinutes(minutes)), "not-reached-yet");
    }
}
