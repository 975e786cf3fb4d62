package forestall.dispatch.visit;

import static forestall.dispatch.visit.VisitState.ACCEPTED;
import static forestall.dispatch.visit.VisitState.ASSIGNED;
import static forestall.dispatch.visit.VisitState.COMPLETED;
import static forestall.dispatch.visit.VisitState.NOTIFIED;
import static forestall.dispatch.visit.VisitState.STOOD_DOWN;
import static forestall.dispatch.visit.VisitState.UNROUTED;
import static forestall.dispatch.visit.VisitTransition.ACCEPT;
import static forestall.dispatch.visit.VisitTransition.ARRIVE;
import static forestall.dispatch.visit.VisitTransition.ASSIGN;
import static forestall.dispatch.visit.VisitTransition.FOLLOW;
import static forestall.dispatch.visit.VisitTransition.GIVE_UP;
import static forestall.dispatch.visit.VisitTransition.LOSE_STATION;
import static forestall.dispatch.visit.VisitTransition.MOVE;
import static forestall.dispatch.visit.VisitTransition.PASS_ON;
import static forestall.dispatch.visit.VisitTransition.REPORT;
import static forestall.dispatch.visit.VisitTransition.STAND_DOWN;
import static forestall.dispatch.visit.VisitTransition.STAND_DOWN_BY_RULE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import forestall.chassis.usecase.Refusal;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state with every step: where it leads, or the sentence of the refusal. */
class VisitTransitionTest {
    /** What is not here is refused. */
    private static final Map<VisitTransition, Map<VisitState, VisitState>> GRANTED = Map.ofEntries(
            Map.entry(ACCEPT, Map.of(NOTIFIED, ACCEPTED)),
            Map.entry(ASSIGN, Map.of(ACCEPTED, ASSIGNED, ASSIGNED, ASSIGNED)),
            Map.entry(ARRIVE, Map.of(ASSIGNED, ASSIGNED)),
            Map.entry(REPORT, Map.of(ASSIGNED, COMPLETED)),
            Map.entry(FOLLOW, Map.of(NOTIFIED, NOTIFIED, ACCEPTED, ACCEPTED, ASSIGNED, ASSIGNED)),
            Map.entry(MOVE, Map.of(UNROUTED, NOTIFIED, NOTIFIED, NOTIFIED, ACCEPTED, NOTIFIED, ASSIGNED, NOTIFIED)),
            Map.entry(
                    LOSE_STATION,
                    Map.of(UNROUTED, UNROUTED, NOTIFIED, UNROUTED, ACCEPTED, UNROUTED, ASSIGNED, UNROUTED)),
            Map.entry(PASS_ON, Map.of(NOTIFIED, NOTIFIED, ACCEPTED, NOTIFIED)),
            Map.entry(GIVE_UP, Map.of(NOTIFIED, UNROUTED, ACCEPTED, UNROUTED)),
            Map.entry(
                    STAND_DOWN,
                    Map.of(UNROUTED, STOOD_DOWN, NOTIFIED, STOOD_DOWN, ACCEPTED, STOOD_DOWN, ASSIGNED, STOOD_DOWN)),
            Map.entry(STAND_DOWN_BY_RULE, Map.of(UNROUTED, STOOD_DOWN, NOTIFIED, STOOD_DOWN, ACCEPTED, STOOD_DOWN)));

    /** How a refusal begins. */
    private static final Map<VisitTransition, String> EXPECTED = Map.ofEntries(
            Map.entry(ACCEPT, "NOTIFIED to be accepted"),
            Map.entry(ASSIGN, "ACCEPTED or ASSIGNED to have officers assigned"),
            Map.entry(ARRIVE, "ASSIGNED to be arrived at"),
            Map.entry(REPORT, "ASSIGNED to be reported on"),
            Map.entry(FOLLOW, "NOTIFIED or ACCEPTED or ASSIGNED to follow the victim within the territory"),
            Map.entry(MOVE, "UNROUTED or NOTIFIED or ACCEPTED or ASSIGNED to move to another station"),
            Map.entry(LOSE_STATION, "UNROUTED or NOTIFIED or ACCEPTED or ASSIGNED to wait for a station"),
            Map.entry(PASS_ON, "NOTIFIED or ACCEPTED to be passed on for want of officers"),
            Map.entry(GIVE_UP, "NOTIFIED or ACCEPTED to be left to a supervisor for want of officers"),
            Map.entry(STAND_DOWN, "UNROUTED or NOTIFIED or ACCEPTED or ASSIGNED to be stood down"),
            Map.entry(STAND_DOWN_BY_RULE, "UNROUTED or NOTIFIED or ACCEPTED to be stood down by a rule"));

    static Stream<Arguments> everyStateWithEveryStep() {
        return Arrays.stream(VisitState.values())
                .flatMap(from -> Arrays.stream(VisitTransition.values()).map(step -> arguments(from, step)));
    }

    @ParameterizedTest(name = "{1} from {0}")
    @MethodSource("everyStateWithEveryStep")
    void a_step_leads_where_the_table_says_or_is_refused_with_a_sentence(VisitState from, VisitTransition step) {
        VisitState to = GRANTED.get(step).get(from);
        if (to != null) {
            assertThat(step.take(from)).isEqualTo(to);
            return;
        }
        assertThatThrownBy(() -> step.take(from))
                .isInstanceOfSatisfying(Refusal.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(Refusal.Reason.CONFLICT);
                    assertThat(refused.code()).isEqualTo("visit-in-another-state");
                })
                .hasMessage("expected a visit that is %s, found one that is %s", EXPECTED.get(step), from);
    }

    @Test
    void what_has_ended_stays_ended() {
        assertThat(VisitTransition.values())
                .allSatisfy(step -> assertThat(step.from()).allMatch(VisitState::open));
    }
}
