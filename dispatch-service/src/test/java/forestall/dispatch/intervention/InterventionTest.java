package forestall.dispatch.intervention;

import static forestall.dispatch.FlaggedCall.aCall;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import forestall.chassis.usecase.Refusal;
import forestall.events.CallFlagged;
import forestall.events.facts.Deadlines;
import forestall.events.vocabulary.Grade;
import forestall.events.vocabulary.InterventionResult;
import forestall.events.vocabulary.ScamType;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class InterventionTest {
    private static final Instant NOW = Instant.parse("2017-11-14T02:00:00Z");

    static Stream<Arguments> transitions() {
        EnumSet<InterventionState> unfinished = EnumSet.complementOf(EnumSet.of(InterventionState.CLOSED));
        UnaryOperator<Intervention> called = Intervention::calling;
        UnaryOperator<Intervention> visited = Intervention::visiting;
        UnaryOperator<Intervention> monitored = i -> i.monitored(NOW, InterventionResult.DISSUADED_BY_CALL);
        UnaryOperator<Intervention> closed = i -> i.closed(InterventionResult.FALSE_ALARM, NOW);
        return Stream.of(
                arguments(
                        "called",
                        called,
                        EnumSet.of(InterventionState.OPEN, InterventionState.CALLING, InterventionState.VISITING)),
                arguments("visited", visited, unfinished),
                arguments("monitored", monitored, EnumSet.of(InterventionState.CALLING, InterventionState.VISITING)),
                arguments("closed", closed, unfinished));
    }

    @ParameterizedTest(name = "{0} from {2}")
    @MethodSource("transitions")
    void an_illegal_transition_is_refused_with_what_was_expected_and_what_was_found(
            String name, UnaryOperator<Intervention> transition, EnumSet<InterventionState> legal) {
        for (InterventionState state : InterventionState.values()) {
            if (legal.contains(state)) {
                assertThatCode(() -> transition.apply(in(state))).doesNotThrowAnyException();
            } else {
                assertThatThrownBy(() -> transition.apply(in(state)))
                        .isInstanceOf(Refusal.class)
                        .hasMessageStartingWith("expected an intervention that is ")
                        .hasMessageContaining("found one that is " + state);
            }
        }
    }

    @Test
    void a_grade_never_falls_whatever_alerts_join() {
        Random random = new Random(14);
        for (int run = 0; run < 500; run++) {
            Intervention intervention = graded(Grade.YELLOW);
            for (int alert = 0; alert < 10; alert++) {
                Grade before = intervention.grade();
                Grade next = Grade.values()[random.nextInt(Grade.values().length)];
                intervention = intervention.alerted(new Graded(next, "rule-" + alert, "1"), ScamType.UNKNOWN);
                assertThat(intervention.grade()).isLessThanOrEqualTo(before);
                assertThat(intervention.grade()).isLessThanOrEqualTo(next);
            }
        }
    }

    @Test
    void the_rule_stays_with_the_grade_that_it_explains() {
        Intervention red = graded(Grade.YELLOW).alerted(new Graded(Grade.RED, "hotel-check-in", "1"), ScamType.LOAN);

        assertThat(red.alerted(new Graded(Grade.ORANGE, "repeated-calls", "1"), ScamType.LOAN)
                        .graded())
                .isEqualTo(new Graded(Grade.RED, "hotel-check-in", "1"));
    }

    @Test
    void deadlines_of_the_station_stand_once_they_are_set() {
        Intervention told = graded(Grade.ORANGE).stationDue(NOW.plusSeconds(60), NOW.plusSeconds(600));

        assertThat(told.stationDue(NOW.plusSeconds(900), NOW.plusSeconds(9_000)).deadlines())
                .isEqualTo(told.deadlines());
    }

    @Test
    void a_known_scam_type_replaces_an_unknown_one_and_a_confirmed_one_replaces_any() {
        Intervention unknown = graded(Grade.YELLOW);
        Intervention loan = unknown.alerted(new Graded(Grade.YELLOW, "flagged", "1"), ScamType.LOAN);

        assertThat(loan.scamType()).isEqualTo(ScamType.LOAN);
        assertThat(loan.alerted(new Graded(Grade.YELLOW, "flagged", "1"), ScamType.ROMANCE)
                        .scamType())
                .isEqualTo(ScamType.LOAN);
        assertThat(loan.confirmed(ScamType.INVESTMENT).scamType()).isEqualTo(ScamType.INVESTMENT);
        assertThat(loan.confirmed(null).scamType()).isEqualTo(ScamType.LOAN);
    }

    private static Intervention graded(Grade grade) {
        CallFlagged alert = aCall().event();
        return Intervention.open(
                alert.victimId(),
                new Graded(grade, "flagged", "1"),
                ScamType.UNKNOWN,
                new Opening(alert.alertId(), alert.victim(), alert.caller(), alert.call(), NOW),
                new Deadlines(null, NOW.plusSeconds(300), null, null),
                new Whereabouts(null, null, null));
    }

    private static Intervention in(InterventionState state) {
        Intervention open = graded(Grade.YELLOW);
        return switch (state) {
            case OPEN -> open;
            case CALLING -> open.calling();
            case VISITING -> open.visiting();
            case MONITORED -> open.visiting().monitored(NOW, InterventionResult.SELF_AWARE);
            case CLOSED -> open.closed(InterventionResult.FALSE_ALARM, NOW);
        };
    }
}
