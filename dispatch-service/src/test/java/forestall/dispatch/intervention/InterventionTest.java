package forestall.dispatch.intervention;

import static forestall.dispatch.FlaggedCall.aCall;
import static org.assertj.core.api.Assertions.assertThat;

import forestall.events.CallFlagged;
import forestall.events.facts.Deadlines;
import forestall.events.facts.Victim;
import forestall.events.vocabulary.Grade;
import forestall.events.vocabulary.ScamType;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class InterventionTest {
    static final Victim TOLD = aCall().event().victim();
    private static final Instant NOW = Instant.parse("2017-11-14T02:00:00Z");

    @Test
    void a_grade_never_falls_whatever_alerts_join() {
        Random random = new Random(14);
        for (int run = 0; run < 500; run++) {
            Intervention intervention = graded(Grade.YELLOW);
            for (int alert = 0; alert < 10; alert++) {
                Grade before = intervention.grade();
                Grade next = Grade.values()[random.nextInt(Grade.values().length)];
                intervention = intervention.alerted(new Graded(next, "rule-" + alert, "1"), ScamType.UNKNOWN, TOLD);
                assertThat(intervention.grade()).isLessThanOrEqualTo(before);
                assertThat(intervention.grade()).isLessThanOrEqualTo(next);
            }
        }
    }

    @Test
    void the_rule_stays_with_the_grade_that_it_explains() {
        Intervention red =
                graded(Grade.YELLOW).alerted(new Graded(Grade.RED, "hotel-check-in", "1"), ScamType.LOAN, TOLD);

        assertThat(red.alerted(new Graded(Grade.ORANGE, "repeated-calls", "1"), ScamType.LOAN, TOLD)
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
        Intervention loan = unknown.alerted(new Graded(Grade.YELLOW, "flagged", "1"), ScamType.LOAN, TOLD);

        assertThat(loan.scamType()).isEqualTo(ScamType.LOAN);
        assertThat(loan.alerted(new Graded(Grade.YELLOW, "flagged", "1"), ScamType.ROMANCE, TOLD)
                        .scamType())
                .isEqualTo(ScamType.LOAN);
        assertThat(loan.visiting().confirmed(ScamType.INVESTMENT).scamType()).isEqualTo(ScamType.INVESTMENT);
        assertThat(loan.visiting().confirmed(null).scamType()).isEqualTo(ScamType.LOAN);
    }

    @Test
    void a_person_may_lower_the_grade_and_an_alert_may_raise_it_again() {
        Intervention lowered = graded(Grade.RED).regraded(Grade.YELLOW);

        assertThat(lowered.graded()).isEqualTo(new Graded(Grade.YELLOW, "by-hand", "1"));
        assertThat(lowered.alerted(new Graded(Grade.ORANGE, "repeated-calls", "2"), ScamType.LOAN, TOLD)
                        .graded())
                .isEqualTo(new Graded(Grade.ORANGE, "repeated-calls", "2"));
    }

    static Intervention graded(Grade grade) {
        CallFlagged alert = aCall().event();
        return Intervention.open(
                alert.victimId(),
                new Graded(grade, "flagged", "1"),
                ScamType.UNKNOWN,
                new Opening(alert.alertId(), alert.victim(), alert.caller(), alert.call(), NOW),
                new Deadlines(null, NOW.plusSeconds(300), null, null),
                new Whereabouts(null, null, null));
    }
}
