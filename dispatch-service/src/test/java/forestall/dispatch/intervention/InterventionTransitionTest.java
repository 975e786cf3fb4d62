package forestall.dispatch.intervention;

import static forestall.dispatch.intervention.InterventionState.CALLING;
import static forestall.dispatch.intervention.InterventionState.CLOSED;
import static forestall.dispatch.intervention.InterventionState.MONITORED;
import static forestall.dispatch.intervention.InterventionState.OPEN;
import static forestall.dispatch.intervention.InterventionState.VISITING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import forestall.chassis.usecase.Refusal;
import forestall.events.facts.Location;
import forestall.events.facts.Victim;
import forestall.events.vocabulary.Grade;
import forestall.events.vocabulary.InterventionResult;
import forestall.events.vocabulary.LocationKind;
import forestall.events.vocabulary.ScamType;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state and every step, written down a second time: a change of the machine has to be meant twice. */
class InterventionTransitionTest {
    private static final Victim TOLD = InterventionTest.TOLD;
    private static final Instant NOW = Instant.parse("2017-11-14T02:00:00Z");

    /** Where each step leads from OPEN, CALLING, VISITING, MONITORED, CLOSED, or "-" where it is refused. */
    private static final Map<InterventionTransition, List<String>> TABLE = new EnumMap<>(Map.of(
            InterventionTransition.CALL, List.of("CALLING", "CALLING", "VISITING", "-", "-"),
            InterventionTransition.TELL_STATION, List.of("OPEN", "CALLING", "VISITING", "-", "-"),
            InterventionTransition.VISIT, List.of("VISITING", "VISITING", "VISITING", "VISITING", "-"),
            InterventionTransition.REPORT, List.of("-", "-", "VISITING", "-", "-"),
            InterventionTransition.LOCATE, List.of("OPEN", "CALLING", "VISITING", "MONITORED", "-"),
            InterventionTransition.ALERT, List.of("OPEN", "CALLING", "VISITING", "VISITING", "-"),
            InterventionTransition.REGRADE, List.of("OPEN", "CALLING", "VISITING", "MONITORED", "-"),
            InterventionTransition.MONITOR, List.of("-", "MONITORED", "MONITORED", "-", "-"),
            InterventionTransition.CLOSE, List.of("CLOSED", "CLOSED", "CLOSED", "CLOSED", "-")));

    /** The sentence of each step's refusal, as far as it goes before what was found. */
    private static final Map<InterventionTransition, String> SENTENCES = new EnumMap<>(Map.of(
            InterventionTransition.CALL,
            "expected an intervention that is OPEN or CALLING or VISITING to be called",
            InterventionTransition.TELL_STATION,
            "expected an intervention that is OPEN or CALLING or VISITING for a station to be told",
            InterventionTransition.VISIT,
            "expected an intervention that is OPEN or CALLING or VISITING or MONITORED to be visited",
            InterventionTransition.REPORT,
            "expected an intervention that is VISITING for officers to report on",
            InterventionTransition.LOCATE,
            "expected an intervention that is OPEN or CALLING or VISITING or MONITORED for a location to matter",
            InterventionTransition.ALERT,
            "expected an intervention that is OPEN or CALLING or VISITING or MONITORED to be joined by an alert",
            InterventionTransition.REGRADE,
            "expected an intervention that is OPEN or CALLING or VISITING or MONITORED to be graded",
            InterventionTransition.MONITOR,
            "expected an intervention that is CALLING or VISITING to be monitored",
            InterventionTransition.CLOSE,
            "expected an intervention that is OPEN or CALLING or VISITING or MONITORED to be closed"));

    static Stream<Arguments> everyStateAndStep() {
        return Stream.of(InterventionTransition.values())
                .flatMap(step -> Stream.of(InterventionState.values())
                        .map(state -> arguments(step, state, TABLE.get(step).get(state.ordinal()))));
    }

    @ParameterizedTest(name = "{0} from {1}: {2}")
    @MethodSource("everyStateAndStep")
    void a_step_leads_where_the_table_says_or_is_refused_with_what_was_expected_and_found(
            InterventionTransition step, InterventionState state, String leadsTo) {
        Intervention found = in(state);
        if (leadsTo.equals("-")) {
            assertThatThrownBy(() -> taken(step).apply(found))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.code()).isEqualTo("intervention-in-another-state"))
                    .hasMessage(SENTENCES.get(step) + ", found one that is " + state
                            + (state == CLOSED ? " with the result FALSE_ALARM" : ""));
        } else {
            assertThat(taken(step).apply(found).state()).isEqualTo(InterventionState.valueOf(leadsTo));
            assertThat(step.to(state)).isEqualTo(InterventionState.valueOf(leadsTo));
        }
    }

    @Test
    void a_promise_that_is_broken_is_watched_no_more() {
        assertThat(in(MONITORED)
                        .alerted(new Graded(Grade.RED, "r", "1"), ScamType.LOAN, TOLD)
                        .ending())
                .isEqualTo(Ending.NONE);
        assertThat(in(MONITORED).visiting().ending()).isEqualTo(Ending.NONE);
        assertThat(in(MONITORED).regraded(Grade.ORANGE).ending())
                .isEqualTo(in(MONITORED).ending());
    }

    @Test
    void a_closed_one_accepts_nothing() {
        assertThat(Stream.of(InterventionTransition.values())
                        .filter(step -> step.from().contains(CLOSED)))
                .isEmpty();
    }

    private static UnaryOperator<Intervention> taken(InterventionTransition step) {
        return switch (step) {
            case CALL -> Intervention::calling;
            case TELL_STATION -> i -> i.stationDue(NOW, NOW);
            case VISIT -> Intervention::visiting;
            case REPORT -> Intervention::withDenial;
            case LOCATE ->
                i -> i.located(new Whereabouts(new Location(LocationKind.HOTEL, "Invented Hotel", null), null, null));
            case ALERT -> i -> i.alerted(new Graded(Grade.RED, "hotel-check-in", "1"), ScamType.LOAN, TOLD);
            case REGRADE -> i -> i.regraded(Grade.ORANGE);
            case MONITOR -> i -> i.monitored(NOW, InterventionResult.DISSUADED_BY_CALL);
            case CLOSE -> i -> i.closed(InterventionResult.LOST_CONTACT, NOW);
        };
    }

    private static Intervention in(InterventionState state) {
        Intervention open = InterventionTest.graded(Grade.YELLOW);
        return switch (state) {
            case OPEN -> open;
            case CALLING -> open.calling();
            case VISITING -> open.visiting();
            case MONITORED -> open.visiting().monitored(NOW, InterventionResult.SELF_AWARE);
            case CLOSED -> open.closed(InterventionResult.FALSE_ALARM, NOW);
        };
    }
}
