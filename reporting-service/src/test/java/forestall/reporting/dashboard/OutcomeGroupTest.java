package forestall.reporting.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import forestall.events.statistics.Figures;
import forestall.events.vocabulary.Tactic;
import forestall.events.vocabulary.VisitOutcome;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeGroupTest {

    @ParameterizedTest
    @CsvSource({
        "DISSUADED, PERSUADED",
        "SELF_AWARE, SELF_AWARE",
        "DENIES_EVIDENCE_PERSISTS, DENIES",
        "ALREADY_TRANSFERRED, TOO_LATE",
        "DOOR_NOT_OPENED, NOT_MET",
        "NOT_AT_HOME, NOT_MET",
        "RELOCATED, NOT_MET",
        "WRONG_ADDRESS, NOT_MET",
        "FALSE_ALARM, FALSE_ALARM"
    })
    void an_outcome_is_in_one_group(VisitOutcome outcome, OutcomeGroup group) {
        assertThat(OutcomeGroup.of(outcome)).isEqualTo(group);
    }

    @Test
    void visits_of_a_tactic_are_counted_by_their_outcome_and_none_is_left_out() {
        Figures figures = with(Map.of(
                Tactic.BANK_CONTACTED,
                Map.of(VisitOutcome.DISSUADED, 3L, VisitOutcome.NOT_AT_HOME, 2L, VisitOutcome.DOOR_NOT_OPENED, 5L),
                Tactic.RELATIVE_ENGAGED,
                Map.of(VisitOutcome.DISSUADED, 100L)));

        assertThat(OutcomeGroup.PERSUADED.count(Tactic.BANK_CONTACTED, figures)).isEqualTo(3);
        assertThat(OutcomeGroup.NOT_MET.count(Tactic.BANK_CONTACTED, figures)).isEqualTo(7);
        assertThat(Stream.of(OutcomeGroup.values())
                        .mapToLong(group -> group.count(Tactic.BANK_CONTACTED, figures))
                        .sum())
                .isEqualTo(10);
        assertThat(OutcomeGroup.PERSUADED.count(Tactic.SIMILAR_CASES_SHOWN, figures))
                .isZero();
    }

    private static Figures with(Map<Tactic, Map<VisitOutcome, Long>> outcomes) {
        return new Figures(
                0, 0, 0, 0, 0, 0, 0, Map.of(), Map.of(), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, Map.of(), outcomes, 0,
                Map.of(), Map.of(), Map.of());
    }
}
