package forestall.dispatch.deadline;

import static forestall.dispatch.deadline.Judgement.IN_HAND;
import static forestall.dispatch.deadline.Judgement.KEPT;
import static forestall.dispatch.deadline.Judgement.LAPSED;
import static forestall.dispatch.deadline.Judgement.LATE;
import static forestall.dispatch.deadline.Judgement.MISSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

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
import forestall.dispatch.warningcall.CallEnd;
import forestall.dispatch.warningcall.CallReport;
import forestall.dispatch.warningcall.CallState;
import forestall.dispatch.warningcall.Claim;
import forestall.dispatch.warningcall.Turn;
import forestall.dispatch.warningcall.WarningCall;
import forestall.events.facts.Location;
import forestall.events.facts.NextStep;
import forestall.events.ids.CallId;
import forestall.events.ids.InterventionId;
import forestall.events.ids.OperatorId;
import forestall.events.ids.StationCode;
import forestall.events.ids.VisitId;
import forestall.events.vocabulary.CallOutcome;
import forestall.events.vocabulary.Grade;
import forestall.events.vocabulary.LocationKind;
import forestall.events.vocabulary.NextStepKind;
import forestall.events.vocabulary.Reached;
import forestall.events.vocabulary.VisitOutcome;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything is due at ten minutes past; seconds count from the full hour. */
class JudgementPolicyTest {
    private static final Instant START = Instant.parse("2017-11-14T02:00:00Z");
    private static final int IN_TIME = 599;
    private static final int JUST_IN_TIME = 600;
    private static final int TOO_LATE = 601;
    private static final Instant DUE = at(JUST_IN_TIME);
    private static final InterventionId OF = new InterventionId(new UUID(1, 2));

    static Stream<Arguments> claims() {
        return Stream.of(
                arguments("never claimed", call(null), MISSED),
                arguments("claimed in time", call(IN_TIME), KEPT),
                arguments("claimed just in time", call(JUST_IN_TIME), KEPT),
                arguments("claimed late", call(TOO_LATE), LATE),
                arguments("stood down in time", stoodDown(null, IN_TIME), LAPSED),
                arguments("stood down late", stoodDown(null, TOO_LATE), LATE),
                arguments("claimed in time, stood down late", stoodDown(IN_TIME, TOO_LATE), KEPT));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("claims")
    void a_call_is_claimed_in_time_or_not(String what, WarningCall call, Judgement expected) {
        assertThat(JudgementPolicy.ofClaim(List.of(call), DUE)).isEqualTo(expected);
    }

    static Stream<Arguments> firstCalls() {
        return Stream.of(
                arguments("nobody called", List.of(call(null)), MISSED),
                arguments("made in time", List.of(made(IN_TIME, IN_TIME)), KEPT),
                arguments("begun in time, whenever it was reported", List.of(made(IN_TIME, JUST_IN_TIME)), KEPT),
                arguments("begun late", List.of(made(IN_TIME, TOO_LATE)), LATE),
                arguments("said to have begun before it was claimed, late", List.of(made(TOO_LATE, IN_TIME)), LATE),
                arguments("an operator is at it", List.of(claimed(IN_TIME)), IN_HAND),
                arguments("an operator took it late", List.of(claimed(TOO_LATE)), MISSED),
                arguments("given back", List.of(call(IN_TIME)), MISSED),
                arguments("stood down in time", List.of(stoodDown(null, IN_TIME)), LAPSED),
                arguments("stood down late", List.of(stoodDown(IN_TIME, TOO_LATE)), LATE),
                arguments("the first in time, the next is waiting", List.of(made(IN_TIME, IN_TIME), call(null)), KEPT),
                arguments(
                        "the first late, the next at hand", List.of(made(IN_TIME, TOO_LATE), claimed(TOO_LATE)), LATE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("firstCalls")
    void a_first_call_is_made_in_time_or_not(String what, List<WarningCall> calls, Judgement expected) {
        assertThat(JudgementPolicy.ofFirstCall(calls, DUE)).isEqualTo(expected);
    }

    static Stream<Arguments> acceptances() {
        return Stream.of(
                arguments("not accepted", visit(List.of(), null, null, null), MISSED),
                arguments("accepted in time", visit(List.of(), IN_TIME, null, null), KEPT),
                arguments("accepted late", visit(List.of(), TOO_LATE, null, null), LATE),
                arguments("stood down in time", visit(List.of(), null, null, standDown(IN_TIME)), LAPSED),
                arguments("stood down late", visit(List.of(), null, null, standDown(TOO_LATE)), LATE),
                arguments(
                        "handed on late, accepted in time before",
                        visit(had(IN_TIME, TOO_LATE), null, null, null),
                        KEPT),
                arguments(
                        "handed on late, not accepted before", visit(had(null, TOO_LATE), TOO_LATE, null, null), LATE),
                arguments("handed on in time, accepted before", visit(had(1, IN_TIME), null, null, null), MISSED),
                arguments("handed on in time, accepted in time", visit(had(null, 1), IN_TIME, null, null), KEPT));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("acceptances")
    void a_station_accepts_in_time_or_not(String what, Visit visit, Judgement expected) {
        assertThat(JudgementPolicy.ofAcceptance(visit, DUE)).isEqualTo(expected);
    }

    static Stream<Arguments> arrivals() {
        return Stream.of(
                arguments("nobody came", visit(List.of(), 1, null, null), MISSED),
                arguments("came in time", visit(List.of(), 1, arrival(IN_TIME, IN_TIME), null), KEPT),
                arguments("came in time, said so late", visit(List.of(), 1, arrival(IN_TIME, TOO_LATE), null), LATE),
                arguments("stood down in time", visit(List.of(), 1, null, standDown(IN_TIME)), LAPSED),
                arguments("stood down late", visit(List.of(), 1, null, standDown(TOO_LATE)), LATE),
                arguments(
                        "talked to the victim",
                        visit(List.of(), 1, arrival(IN_TIME, IN_TIME), reported(TOO_LATE, NextStepKind.MONITOR)),
                        KEPT),
                arguments(
                        "found nobody",
                        visit(List.of(), 1, arrival(IN_TIME, IN_TIME), reported(IN_TIME, NextStepKind.SEARCH)),
                        MISSED));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("arrivals")
    void an_officer_is_at_the_victims_door_in_time_or_not(String what, Visit visit, Judgement expected) {
        assertThat(JudgementPolicy.ofArrival(visit, null, DUE)).isEqualTo(expected);
    }

    @Test
    void a_search_that_ended_with_the_intervention_in_time_misses_nothing() {
        Visit searched = visit(List.of(), 1, null, reported(IN_TIME, NextStepKind.SEARCH));

        assertThat(JudgementPolicy.ofArrival(searched, DUE.minusSeconds(1), DUE))
                .isEqualTo(LAPSED);
        assertThat(JudgementPolicy.ofArrival(searched, DUE, DUE)).isEqualTo(LAPSED);
        assertThat(JudgementPolicy.ofArrival(searched, DUE.plusSeconds(1), DUE)).isEqualTo(LATE);
        assertThat(JudgementPolicy.ofArrival(searched, null, DUE)).isEqualTo(MISSED);
    }

    static Stream<Arguments> feedbacks() {
        return Stream.of(
                arguments("no report", visit(List.of(), 1, arrival(1, 1), null), MISSED),
                arguments(
                        "reported in time",
                        visit(List.of(), 1, arrival(1, 1), reported(IN_TIME, NextStepKind.SEARCH)),
                        KEPT),
                arguments(
                        "reported late",
                        visit(List.of(), 1, arrival(1, 1), reported(TOO_LATE, NextStepKind.CLOSE)),
                        LATE),
                arguments("stood down in time", visit(List.of(), 1, arrival(1, 1), standDown(IN_TIME)), LAPSED),
                arguments("stood down late", visit(List.of(), 1, arrival(1, 1), standDown(TOO_LATE)), LATE),
                arguments("went on to another door", visit(List.of(), 1, null, null), LAPSED),
                arguments(
                        "came to another door since",
                        visit(List.of(), 1, new Arrival(at(5), at(5), at(605)), null),
                        LAPSED));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("feedbacks")
    void officers_report_in_time_or_not(String what, Visit visit, Judgement expected) {
        assertThat(JudgementPolicy.ofFeedback(visit, DUE)).isEqualTo(expected);
    }

    private static Instant at(int seconds) {
        return START.plusSeconds(seconds);
    }

    private static WarningCall call(@Nullable Integer claimedFirst) {
        return call(CallState.WAITING, null, claimedFirst, null);
    }

    private static WarningCall claimed(int first) {
        return call(CallState.WAITING, new Claim(new OperatorId("a"), at(0), at(900)), first, null);
    }

    private static WarningCall made(int claimed, int begun) {
        CallReport report = new CallReport(at(begun), at(900), Reached.NOBODY, CallOutcome.NO_ANSWER, null, null, null);
        return call(CallState.COMPLETED, null, claimed, new CallEnd.Reported(report, null, at(901)));
    }

    private static WarningCall stoodDown(@Nullable Integer claimed, int seconds) {
        return call(CallState.STOOD_DOWN, null, claimed, new CallEnd.StoodDown("r", at(seconds)));
    }

    private static WarningCall call(
            CallState state, @Nullable Claim claim, @Nullable Integer claimedFirst, @Nullable CallEnd end) {
        return new WarningCall(
                new CallId(new UUID(3, 4)),
                OF,
                1,
                1,
                state,
                new Turn(Grade.RED, DUE, START, START, false),
                claim,
                claimedFirst == null ? null : at(claimedFirst),
                end);
    }

    private static List<FormerStation> had(@Nullable Integer accepted, int until) {
        return List.of(new FormerStation(
                new StationCode("310104017"), at(until), "r", null, accepted == null ? null : at(accepted)));
    }

    private static Arrival arrival(int came, int told) {
        return new Arrival(at(came), at(told), DUE);
    }

    private static VisitEnding standDown(int seconds) {
        return new VisitEnding.StoodDown("r", at(seconds));
    }

    private static VisitEnding reported(int seconds, NextStepKind next) {
        return new VisitEnding.Reported(
                new VisitReport(at(1), at(2), VisitOutcome.NOT_AT_HOME, List.of(), null, null, null),
                new NextStep(next, null, "r", "p"),
                at(seconds));
    }

    private static Visit visit(
            List<FormerStation> former,
            @Nullable Integer accepted,
            @Nullable Arrival arrival,
            @Nullable VisitEnding ending) {
        return new Visit(
                new VisitId(new UUID(5, 6)),
                OF,
                1,
                1,
                VisitState.ASSIGNED,
                new Errand("r", new Location(LocationKind.HOME, "1 Invented Road", null)),
                new Posting(new StationCode("310105004"), null, "r", List.of()),
                former,
                new VisitClock(START, DUE, DUE),
                new Attendance(accepted == null ? null : at(accepted), List.of(), arrival),
                ending);
    }
}
