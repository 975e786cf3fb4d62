package forestall.dispatch.warningcall;

import static forestall.dispatch.warningcall.CallState.COMPLETED;
import static forestall.dispatch.warningcall.CallState.STOOD_DOWN;
import static forestall.dispatch.warningcall.CallState.WAITING;
import static forestall.dispatch.warningcall.CallTransition.CLAIM;
import static forestall.dispatch.warningcall.CallTransition.RELEASE;
import static forestall.dispatch.warningcall.CallTransition.REPORT;
import static forestall.dispatch.warningcall.CallTransition.STAND_DOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import forestall.chassis.usecase.Refusal;
import forestall.events.facts.NextStep;
import forestall.events.ids.InterventionId;
import forestall.events.ids.OperatorId;
import forestall.events.vocabulary.CallOutcome;
import forestall.events.vocabulary.Grade;
import forestall.events.vocabulary.NextStepKind;
import forestall.events.vocabulary.Reached;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state and every step, and whose a call is. */
class CallTransitionTest {
    private static final Instant NOW = Instant.parse("2017-11-14T02:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofMinutes(10));
    private static final OperatorId ANNA = new OperatorId("anna");
    private static final OperatorId BERT = new OperatorId("bert");
    private static final NextStep NEXT = new NextStep(NextStepKind.CALL_AGAIN, LATER, "not-reached-yet", "test-1");
    private static final CallReport NO_ANSWER =
            new CallReport(NOW, NOW, Reached.NOBODY, CallOutcome.NO_ANSWER, null, null, null);

    private static UnaryOperator<WarningCall> step(CallTransition step) {
        return switch (step) {
            case CLAIM -> call -> call.claimed(ANNA, LATER, NOW);
            case RELEASE -> WarningCall::released;
            case REPORT -> call -> call.reported(NO_ANSWER, NEXT, ANNA, NOW);
            case STAND_DOWN -> call -> call.stoodDown("promised-on-the-phone", NOW);
        };
    }

    static Stream<Arguments> every_state_and_step() {
        return Arrays.stream(CallState.values())
                .flatMap(state -> Arrays.stream(CallTransition.values()).map(step -> arguments(state, step)));
    }

    /** Written by hand, not read from the machine: null where the step is refused. */
    private static @Nullable CallState expected(CallState from, CallTransition step) {
        return switch (from) {
            case WAITING ->
                switch (step) {
                    case CLAIM, RELEASE -> WAITING;
                    case REPORT -> COMPLETED;
                    case STAND_DOWN -> STOOD_DOWN;
                };
            case COMPLETED, STOOD_DOWN -> null;
        };
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("every_state_and_step")
    void a_step_leads_where_the_table_says_or_is_refused_with_what_became_of_the_call(
            CallState from, CallTransition step) {
        CallState to = expected(from, step);
        if (to != null) {
            assertThat(step(step).apply(in(from)).state()).isEqualTo(to);
        } else {
            assertThatThrownBy(() -> step(step).apply(in(from)))
                    .isInstanceOf(Refusal.class)
                    .hasMessage("expected a call that is WAITING %s, found one that is %s"
                            .formatted(
                                    step.purpose(),
                                    from == COMPLETED
                                            ? "COMPLETED since %s, with the outcome NO_ANSWER".formatted(NOW)
                                            : "STOOD_DOWN since %s: promised-on-the-phone".formatted(NOW)))
                    .extracting(refusal -> ((Refusal) refusal).code())
                    .isEqualTo("call-in-another-state");
        }
    }

    static Stream<Arguments> claims() {
        Instant runOut = LATER;
        return Stream.of(
                arguments("nobody's", null, CLAIM, ANNA, NOW, null),
                arguments("my own", ANNA, CLAIM, ANNA, NOW, null),
                arguments("another's", BERT, CLAIM, ANNA, NOW, "call-claimed-by-another"),
                arguments("my own that ran out", ANNA, CLAIM, ANNA, runOut, null),
                arguments("another's that ran out", BERT, CLAIM, ANNA, runOut, null),
                arguments("nobody's", null, REPORT, ANNA, NOW, "call-not-claimed"),
                arguments("my own", ANNA, REPORT, ANNA, NOW, null),
                arguments("another's", BERT, REPORT, ANNA, NOW, "call-claimed-by-another"),
                arguments("my own that ran out", ANNA, REPORT, ANNA, runOut, null),
                arguments("another's that ran out", BERT, REPORT, ANNA, runOut, "call-claimed-by-another"));
    }

    @ParameterizedTest(name = "{0}: {2} by {3} at {4}")
    @MethodSource("claims")
    void a_call_is_one_operators_until_the_claim_runs_out(
            String whose,
            @Nullable OperatorId owner,
            CallTransition step,
            OperatorId by,
            Instant now,
            @Nullable String refusal) {
        WarningCall call = owner == null ? queued() : queued().claimed(owner, LATER, NOW);
        UnaryOperator<WarningCall> tried = step == CLAIM
                ? c -> c.claimed(by, now.plusSeconds(600), now)
                : c -> c.reported(NO_ANSWER, NEXT, by, now);
        if (refusal == null) {
            Claim claim = tried.apply(call).claim();
            assertThat(claim).isNotNull();
            assertThat(claim.by()).isEqualTo(by);
        } else {
            assertThatThrownBy(() -> tried.apply(call))
                    .isInstanceOf(Refusal.class)
                    .extracting(refused -> ((Refusal) refused).code())
                    .isEqualTo(refusal);
        }
    }

    @ParameterizedTest
    @EnumSource(CallState.class)
    void a_call_that_waits_has_no_end_and_every_other_has_one(CallState from) {
        assertThat(in(from).end() == null).isEqualTo(from == WAITING);
    }

    private static WarningCall in(CallState state) {
        return switch (state) {
            case WAITING -> queued().claimed(ANNA, LATER, NOW);
            case COMPLETED -> queued().claimed(ANNA, LATER, NOW).reported(NO_ANSWER, NEXT, ANNA, NOW);
            case STOOD_DOWN -> queued().stoodDown("promised-on-the-phone", NOW);
        };
    }

    private static WarningCall queued() {
        return WarningCall.queued(new InterventionId(UUID.randomUUID()), 1, Turn.at(Grade.RED, LATER, NOW, NOW));
    }
}
