package forestall.dispatch.warningcall;

import static forestall.dispatch.warningcall.Officers.NOT_SENT;
import static forestall.dispatch.warningcall.Officers.ON_THEIR_WAY;
import static forestall.dispatch.warningcall.Officers.STATION_TOLD;
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
import forestall.events.facts.NextStep;
import forestall.events.vocabulary.CallOutcome;
import forestall.events.vocabulary.InterventionResult;
import java.time.Duration;
import java.time.Instant;
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
    private static final Instant THREE_DAYS = NOW.plus(Duration.ofHours(72));
    private static final EscalationPolicy POLICY = new EscalationPolicy(
            "test-1",
            Duration.ofHours(72),
            3,
            2,
            60,
            new BackOff(Duration.ofMinutes(5), 2, Duration.ofHours(1)),
            Duration.ofHours(24));
    private static final AfterCall OFFICERS_DECIDE = new LeaveToStation("officers-on-their-way");

    static Stream<Arguments> reached() {
        Monitor promised = new Monitor(THREE_DAYS, InterventionResult.DISSUADED_BY_CALL, "promised-on-the-phone");
        Monitor aware = new Monitor(THREE_DAYS, InterventionResult.SELF_AWARE, "self-aware");
        Close falseAlarm = new Close(InterventionResult.FALSE_ALARM, "false-alarm-on-the-phone");
        return Stream.of(
                arguments(DISSUADED, NOT_SENT, promised),
                arguments(DISSUADED, STATION_TOLD, promised),
                arguments(DISSUADED, ON_THEIR_WAY, OFFICERS_DECIDE),
                arguments(SELF_AWARE, NOT_SENT, aware),
                arguments(SELF_AWARE, STATION_TOLD, aware),
                arguments(SELF_AWARE, ON_THEIR_WAY, OFFICERS_DECIDE),
                arguments(FALSE_ALARM, NOT_SENT, falseAlarm),
                arguments(FALSE_ALARM, STATION_TOLD, falseAlarm),
                arguments(FALSE_ALARM, ON_THEIR_WAY, OFFICERS_DECIDE),
                arguments(IGNORED_WARNING, NOT_SENT, new NotifyStation("warning-ignored")),
                arguments(IGNORED_WARNING, STATION_TOLD, new LeaveToStation("warning-ignored")),
                arguments(IGNORED_WARNING, ON_THEIR_WAY, new LeaveToStation("warning-ignored")),
                arguments(DENIES, NOT_SENT, new NotifyStation("denies")),
                arguments(DENIES, STATION_TOLD, new LeaveToStation("denies")),
                arguments(DENIES, ON_THEIR_WAY, new LeaveToStation("denies")),
                arguments(ALREADY_TRANSFERRED, NOT_SENT, new NotifyStation("already-transferred")),
                arguments(ALREADY_TRANSFERRED, STATION_TOLD, new LeaveToStation("already-transferred")),
                arguments(ALREADY_TRANSFERRED, ON_THEIR_WAY, new LeaveToStation("already-transferred")));
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @MethodSource("reached")
    void whoever_was_reached_decides_what_follows_unless_officers_are_on_their_way(
            CallOutcome outcome, Officers officers, AfterCall expected) {
        for (Integer age : new Integer[] {null, 35, 81}) {
            assertThat(POLICY.after(new Situation(List.of(outcome), age, officers, null), NOW))
                    .isEqualTo(expected);
        }
    }

    static Stream<Arguments> not_reached() {
        return Stream.of(
                arguments(List.of(NO_ANSWER), 35, again(5)),
                arguments(List.of(REJECTED), 59, again(5)),
                arguments(List.of(POWERED_OFF), null, again(5)),
                arguments(List.of(OUT_OF_SERVICE), 35, again(5)),
                arguments(List.of(WRONG_PERSON), 35, again(5)),
                arguments(List.of(BUSY), 55, again(5)),
                arguments(List.of(NO_ANSWER, REJECTED), 35, again(10)),
                arguments(List.of(BUSY, NO_ANSWER), 35, again(10)),
                arguments(List.of(WRONG_PERSON, OUT_OF_SERVICE), null, again(10)),
                arguments(List.of(BUSY, BUSY), 35, new NotifyStation("line-stays-busy")),
                arguments(List.of(BUSY, NO_ANSWER, BUSY), 35, new NotifyStation("line-stays-busy")),
                arguments(List.of(NO_ANSWER, REJECTED, POWERED_OFF), 35, new NotifyStation("not-reached-repeatedly")),
                arguments(List.of(NO_ANSWER, BUSY, OUT_OF_SERVICE), 35, new NotifyStation("not-reached-repeatedly")),
                arguments(
                        List.of(WRONG_PERSON, WRONG_PERSON, WRONG_PERSON),
                        null,
                        new NotifyStation("not-reached-repeatedly")),
                arguments(List.of(NO_ANSWER), 60, new NotifyStation("elderly-not-reached")),
                arguments(List.of(REJECTED), 60, new NotifyStation("elderly-not-reached")),
                arguments(List.of(POWERED_OFF), 61, new NotifyStation("elderly-not-reached")),
                arguments(List.of(OUT_OF_SERVICE), 75, new NotifyStation("elderly-not-reached")),
                arguments(List.of(WRONG_PERSON), 90, new NotifyStation("elderly-not-reached")),
                arguments(List.of(BUSY), 81, new NotifyStation("elderly-not-reached")));
    }

    @ParameterizedTest(name = "{0} at {1}: {2}")
    @MethodSource("not_reached")
    void whoever_is_not_reached_is_called_again_until_officers_go(
            List<CallOutcome> outcomes, @Nullable Integer age, AfterCall expected) {
        assertThat(POLICY.after(new Situation(outcomes, age, NOT_SENT, null), NOW))
                .isEqualTo(expected);
        AfterCall told = expected instanceof NotifyStation notify ? new LeaveToStation(notify.rule()) : expected;
        assertThat(POLICY.after(new Situation(outcomes, age, STATION_TOLD, null), NOW))
                .isEqualTo(told);
        assertThat(POLICY.after(new Situation(outcomes, age, ON_THEIR_WAY, null), NOW))
                .isEqualTo(told);
    }

    @ParameterizedTest(name = "{0} at {1}: {2}")
    @MethodSource("not_reached")
    void an_operator_chooses_when_to_call_again_and_not_whether(
            List<CallOutcome> outcomes, @Nullable Integer age, AfterCall expected) {
        Instant chosen = NOW.plus(Duration.ofHours(3));

        assertThat(POLICY.after(new Situation(outcomes, age, NOT_SENT, chosen), NOW))
                .isEqualTo(expected instanceof CallAgain ? new CallAgain(chosen, "operator-chose") : expected);
    }

    @ParameterizedTest
    @EnumSource(CallOutcome.class)
    void every_outcome_leads_somewhere_and_names_its_rule_in_kebab_case_and_its_policy(CallOutcome outcome) {
        for (Officers officers : Officers.values()) {
            NextStep step = POLICY.after(new Situation(List.of(outcome), null, officers, null), NOW)
                    .step(POLICY.version());
            assertThat(step.rule()).matches("[a-z]+(-[a-z]+)*");
            assertThat(step.policyVersion()).isEqualTo("test-1");
        }
    }

    @Test
    void whoever_is_never_reached_is_visited_in_the_end_whatever_the_line_does() {
        List<CallOutcome> missed =
                Stream.of(CallOutcome.values()).filter(o -> !o.reached()).toList();
        for (CallOutcome a : missed) {
            for (CallOutcome b : missed) {
                for (CallOutcome c : missed) {
                    assertThat(POLICY.after(new Situation(List.of(a, b, c), 35, NOT_SENT, null), NOW))
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
