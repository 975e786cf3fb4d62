package forestall.dispatch;

import static forestall.dispatch.FlaggedCall.aCall;
import static org.assertj.core.api.Assertions.assertThat;

import forestall.dispatch.intervention.Interventions;
import forestall.dispatch.intervention.Names;
import forestall.dispatch.triage.Triage;
import forestall.dispatch.warningcall.CallQueue.Mark;
import forestall.dispatch.warningcall.CallQueue.Place;
import forestall.dispatch.warningcall.CallStatement;
import forestall.dispatch.warningcall.ClaimCall;
import forestall.dispatch.warningcall.ClaimCall.Claimed;
import forestall.dispatch.warningcall.CompleteCall;
import forestall.dispatch.warningcall.WarningCall;
import forestall.events.CallFlagged;
import forestall.events.ids.CallId;
import forestall.events.ids.OperatorId;
import forestall.events.vocabulary.CallOutcome;
import forestall.events.vocabulary.Reached;
import forestall.events.vocabulary.Signal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Operators who ask for calls at the same moment, on a real database. */
class CallRaceTest extends Running {
    private static final int OPERATORS = 8;
    private static final CallStatement FALSE_ALARM =
            new CallStatement(Reached.VICTIM, CallOutcome.FALSE_ALARM, null, null, null, null, null);
    private static final Comparator<Mark> QUEUE = Comparator.comparing(Mark::grade)
            .thenComparing(Mark::dueAt)
            .thenComparing(Mark::queuedAt)
            .thenComparing(mark -> mark.call().toString());

    @Autowired
    private Triage triage;

    @Autowired
    private Interventions interventions;

    @Autowired
    private ClaimCall claim;

    @Autowired
    private CompleteCall complete;

    @Test
    void every_call_goes_to_one_operator_none_is_passed_over_and_nobody_gets_a_less_urgent_one_first()
            throws Exception {
        Set<CallId> ours = calls(flagged(200));

        List<List<Claimed>> claimed = atOnce(operator -> () -> claimedUntilNoneIsLeft(operator, ours));

        assertThat(claimed.stream().flatMap(List::stream).map(one -> one.call().id()))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(ours);
        for (List<Claimed> inTurn : claimed) {
            assertThat(inTurn.stream().map(CallRaceTest::mark)).isSortedAccordingTo(QUEUE);
        }
        assertThat(claimed.stream().filter(inTurn -> !inTurn.isEmpty()).count())
                .as("operators who got calls")
                .isGreaterThan(1);
        atOnce(operator -> () -> {
            claimed.get(operator).forEach(one -> report(operator, one.call()));
            return operator;
        });
    }

    @Test
    void alerts_that_raise_grades_meanwhile_neither_block_the_operators_nor_hide_a_call() throws Exception {
        List<CallFlagged> alerts = flagged(120);
        Set<CallId> ours = calls(alerts);

        List<List<Claimed>> claimed = atOnce(operator -> () -> {
            if (operator == 0) {
                for (CallFlagged alert : alerts) {
                    triage.flag(aCall().to(alert.victimId())
                            .seeing(Signal.LARGE_WITHDRAWAL)
                            .event());
                }
                return List.of();
            }
            return claimedUntilNoneIsLeft(operator, ours);
        });

        List<Claimed> all = Stream.concat(
                        claimed.stream().flatMap(List::stream), claimedUntilNoneIsLeft(0, ours).stream())
                .toList();
        assertThat(all.stream().map(one -> one.call().id()))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(ours);
        all.forEach(one -> complete.with(
                FALSE_ALARM,
                one.call().claim().by(),
                one.call().id(),
                one.call().version()));
    }

    /** So many people, alerted at different times with different urgency: some of the least urgent are due before the most urgent. */
    private List<CallFlagged> flagged(int people) {
        Duration almostADay = Duration.ofHours(24).minusSeconds(200);
        List<CallFlagged> alerts = IntStream.range(0, people)
                .mapToObj(i -> {
                    FlaggedCall call = aCall().receivedAt(clock().instant().minusSeconds((i * 37) % 101), false);
                    return switch (i % 5) {
                        case 0 -> call.seeing(Signal.SCREEN_SHARING);
                        case 1, 2 -> call.seeing(Signal.REPEATED_CALLS);
                        case 3 -> call.receivedAt(call.receivedAt().minus(almostADay), false);
                        default -> call;
                    };
                })
                .map(FlaggedCall::event)
                .toList();
        alerts.forEach(triage::flag);
        return alerts;
    }

    private Set<CallId> calls(List<CallFlagged> alerts) {
        return alerts.stream()
                .map(alert -> interventions.of(alert.victimId()).getFirst().id())
                .map(id -> Names.call(id, 1))
                .collect(Collectors.toSet());
    }

    /** The calls of this test among them, in the order in which they came. */
    private List<Claimed> claimedUntilNoneIsLeft(int operator, Set<CallId> ours) {
        List<Claimed> claimed = new ArrayList<>();
        for (Optional<Claimed> next = claim.mostUrgent(named(operator));
                next.isPresent();
                next = claim.mostUrgent(named(operator))) {
            next.filter(one -> ours.contains(one.call().id())).ifPresent(claimed::add);
        }
        return claimed;
    }

    private void report(int operator, WarningCall call) {
        complete.with(FALSE_ALARM, named(operator), call.id(), call.version());
    }

    private static <T> List<T> atOnce(IntFunction<Callable<T>> work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(OPERATORS)) {
            List<T> done = new ArrayList<>();
            for (var one : threads.invokeAll(
                    IntStream.range(0, OPERATORS).mapToObj(work).toList())) {
                done.add(one.get());
            }
            return done;
        }
    }

    private static Mark mark(Claimed claimed) {
        return new Place(claimed.call(), claimed.intervention()).mark();
    }

    private static OperatorId named(int operator) {
        return new OperatorId("racer-" + operator);
    }
}
