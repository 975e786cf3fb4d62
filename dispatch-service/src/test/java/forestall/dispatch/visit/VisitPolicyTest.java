package forestall.dispatch.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import forestall.dispatch.visit.AfterVisit.Close;
import forestall.dispatch.visit.AfterVisit.Monitor;
import forestall.dispatch.visit.AfterVisit.Search;
import forestall.dispatch.visit.AfterVisit.VisitAgain;
import forestall.events.vocabulary.InterventionResult;
import forestall.events.vocabulary.VisitOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class VisitPolicyTest {
    private static final Instant NOW = Instant.parse("2017-11-14T02:00:00Z");
    private static final VisitPolicy POLICY =
            new VisitPolicy("test-1", Duration.ofHours(72), Duration.ofHours(2), Duration.ofHours(24));

    static Stream<Arguments> table() {
        Instant threeDays = NOW.plus(Duration.ofHours(72));
        return Stream.of(
                arguments(
                        VisitOutcome.DISSUADED,
                        new Monitor(threeDays, InterventionResult.DISSUADED_BY_VISIT, "promised-at-the-door")),
                arguments(VisitOutcome.SELF_AWARE, new Monitor(threeDays, InterventionResult.SELF_AWARE, "self-aware")),
                arguments(
                        VisitOutcome.ALREADY_TRANSFERRED,
                        new Close(InterventionResult.LOSS_SUFFERED, "already-transferred")),
                arguments(
                        VisitOutcome.DENIES_EVIDENCE_PERSISTS,
                        new VisitAgain(NOW.plus(Duration.ofHours(24)), true, "denies-evidence-persists")),
                arguments(
                        VisitOutcome.DOOR_NOT_OPENED,
                        new VisitAgain(NOW.plus(Duration.ofHours(2)), false, "door-not-opened")),
                arguments(VisitOutcome.NOT_AT_HOME, new Search("not-at-home")),
                arguments(VisitOutcome.RELOCATED, new Search("relocated")),
                arguments(VisitOutcome.WRONG_ADDRESS, new Search("wrong-address")),
                arguments(
                        VisitOutcome.FALSE_ALARM,
                        new Close(InterventionResult.FALSE_ALARM, "false-alarm-at-the-door")));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("table")
    void each_outcome_has_its_consequence(VisitOutcome outcome, AfterVisit expected) {
        assertThat(POLICY.after(outcome, NOW)).isEqualTo(expected);
    }

    @Test
    void the_table_leaves_no_outcome_out() {
        assertThat(table().map(row -> row.get()[0])).containsExactlyInAnyOrder((Object[]) VisitOutcome.values());
    }
}
