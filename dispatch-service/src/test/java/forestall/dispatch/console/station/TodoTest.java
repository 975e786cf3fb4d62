package forestall.dispatch.console.station;

import static forestall.dispatch.FlaggedCall.toChen;
import static org.assertj.core.api.Assertions.assertThat;

import forestall.dispatch.console.station.Todo.Step;
import forestall.dispatch.intervention.Graded;
import forestall.dispatch.intervention.Intervention;
import forestall.dispatch.intervention.Opening;
import forestall.dispatch.intervention.Whereabouts;
import forestall.dispatch.visit.Arrival;
import forestall.dispatch.visit.Attendance;
import forestall.dispatch.visit.Errand;
import forestall.dispatch.visit.FormerStation;
import forestall.dispatch.visit.Posting;
import forestall.dispatch.visit.Visit;
import forestall.dispatch.visit.VisitClock;
import forestall.dispatch.visit.VisitEnding;
import forestall.dispatch.visit.VisitReport;
import forestall.dispatch.visit.VisitState;
import forestall.events.CallFlagged;
import forestall.events.facts.Deadlines;
import forestall.events.facts.Location;
import forestall.events.facts.NextStep;
import forestall.events.ids.InterventionId;
import forestall.events.ids.OfficerId;
import forestall.events.ids.StationCode;
import forestall.events.ids.VisitId;
import forestall.events.vocabulary.Grade;
import forestall.events.vocabulary.InterventionResult;
import forestall.events.vocabulary.LocationKind;
import forestall.events.vocabulary.NextStepKind;
import forestall.events.vocabulary.ScamType;
import forestall.events.vocabulary.VisitOutcome;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TodoTest {
    private static final Instant TOLD = Instant.parse("2017-11-14T06:00:00Z");
    private static final VisitClock CLOCK = new VisitClock(TOLD, TOLD.plusSeconds(600), TOLD.plusSeconds(1800));
    private static final Instant FEEDBACK_BY = TOLD.plusSeconds(7200);
    private static final StationCode OURS = new StationCode("310104017");
    private static final StationCode THEIRS = new StationCode("310105004");

    @ParameterizedTest
    @CsvSource({
        "UNROUTED,   no,  ROUTE,   1800",
        "NOTIFIED,   no,  ACCEPT,  600",
        "ACCEPTED,   no,  ASSIGN,  1800",
        "ASSIGNED,   no,  ARRIVE,  1800",
        "ASSIGNED,   yes, REPORT,  7200",
        "STOOD_DOWN, no,  NOTHING, 0"
    })
    void the_step_follows_from_the_state_and_has_its_own_clock(
            VisitState state, String arrived, Step step, int seconds) {
        Todo todo = Todo.of(visit(state, arrived.equals("yes"), OURS, null), about(), true, OURS);

        assertThat(todo).isEqualTo(new Todo(step, seconds == 0 ? null : TOLD.plusSeconds(seconds)));
    }

    @Test
    void after_nobody_was_found_somebody_finds_where_the_person_is_as_long_as_that_matters() {
        Visit search = visit(VisitState.COMPLETED, true, OURS, NextStepKind.SEARCH);

        assertThat(Todo.of(search, about(), true, OURS)).isEqualTo(new Todo(Step.LOCATE, CLOCK.visitBy()));
        assertThat(Todo.of(search, about(), false, OURS).step())
                .as("another visit has followed")
                .isEqualTo(Step.NOTHING);
        assertThat(Todo.of(search, about().closed(InterventionResult.LOST_CONTACT, TOLD), true, OURS)
                        .step())
                .isEqualTo(Step.NOTHING);
    }

    @Test
    void after_any_other_end_there_is_nothing_to_do() {
        assertThat(Todo.of(visit(VisitState.COMPLETED, true, OURS, NextStepKind.MONITOR), about(), true, OURS)
                        .step())
                .isEqualTo(Step.NOTHING);
    }

    @Test
    void a_station_that_handed_it_on_looks_on_and_whoever_sees_all_sees_the_step() {
        Visit elsewhere = visit(VisitState.NOTIFIED, false, THEIRS, null);

        assertThat(Todo.of(elsewhere, about(), true, OURS).step()).isEqualTo(Step.LOOK_ON);
        assertThat(Todo.of(elsewhere, about(), true, THEIRS).step()).isEqualTo(Step.ACCEPT);
        assertThat(Todo.of(elsewhere, about(), true, null).step()).isEqualTo(Step.ACCEPT);
    }

    @Test
    void it_is_missed_when_its_time_has_passed() {
        Todo accept = new Todo(Step.ACCEPT, CLOCK.acceptBy());

        assertThat(accept.missedAt(CLOCK.acceptBy())).isFalse();
        assertThat(accept.missedAt(CLOCK.acceptBy().plusMillis(1))).isTrue();
        assertThat(new Todo(Step.NOTHING, null).missedAt(Instant.MAX)).isFalse();
    }

    private static Intervention about() {
        CallFlagged alert = toChen().event();
        return Intervention.open(
                        alert.victimId(),
                        new Graded(Grade.RED, "flagged", "1"),
                        ScamType.UNKNOWN,
                        new Opening(alert.alertId(), alert.victim(), alert.caller(), alert.call(), TOLD),
                        new Deadlines(null, TOLD, null, null),
                        new Whereabouts(null, null, null))
                .visiting();
    }

    private static Visit visit(VisitState state, boolean arrived, StationCode station, @Nullable NextStepKind next) {
        return new Visit(
                new VisitId(UUID.randomUUID()),
                new InterventionId(UUID.randomUUID()),
                1,
                1,
                state,
                new Errand("flagged", new Location(LocationKind.HOME, "1 Invented Road", null)),
                new Posting(state == VisitState.UNROUTED ? null : station, null, "by-hand", List.of()),
                station.equals(OURS) ? List.of() : List.of(new FormerStation(OURS, TOLD, "located", null, null)),
                CLOCK,
                new Attendance(
                        TOLD,
                        List.of(new OfficerId("officer-1")),
                        arrived ? new Arrival(TOLD, TOLD, FEEDBACK_BY) : null),
                next == null ? null : reported(next));
    }

    private static VisitEnding reported(NextStepKind next) {
        return new VisitEnding.Reported(
                new VisitReport(TOLD, TOLD, VisitOutcome.NOT_AT_HOME, List.of(), null, null, null),
                new NextStep(next, null, "a-rule", "1"),
                TOLD);
    }
}
