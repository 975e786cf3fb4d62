package forestall.dispatch.deadline;

import static forestall.dispatch.deadline.Judgement.IN_HAND;
import static forestall.dispatch.deadline.Judgement.KEPT;
import static forestall.dispatch.deadline.Judgement.LAPSED;
import static forestall.dispatch.deadline.Judgement.MISSED;

import forestall.dispatch.visit.Arrival;
import forestall.dispatch.visit.Visit;
import forestall.dispatch.warningcall.CallReport;
import forestall.dispatch.warningcall.WarningCall;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a deadline was kept. It asks what was known when it passed, never what is known by now, so the answer is the same whenever it is
 * asked: at once, or after an hour in which no instance ran.
 */
final class JudgementPolicy {
    private JudgementPolicy() {}

    /** Whether the first call was claimed. */
    static Judgement ofClaim(List<WarningCall> calls, Instant due) {
        WarningCall first = calls.getFirst();
        return by(due, first.claimedFirstAt()) ? KEPT : by(due, first.stoodDownAt()) ? LAPSED : MISSED;
    }

    /** Whether a first call was made: begun, that is. A long talk is no missed deadline, and nobody knows of it before it ends. */
    static Judgement ofFirstCall(List<WarningCall> calls, Instant due) {
        if (calls.stream().anyMatch(call -> madeBy(due, call))) {
            return KEPT;
        }
        if (by(due, calls.getFirst().stoodDownAt())) {
            return LAPSED;
        }
        return calls.stream().anyMatch(call -> call.waiting() && call.claim() != null && by(due, call.claimedFirstAt()))
                ? IN_HAND
                : MISSED;
    }

    /** Whether the station that had the visit then had accepted it. */
    static Judgement ofAcceptance(Visit visit, Instant due) {
        return visit.acceptedBy(due) ? KEPT : by(due, visit.stoodDownAt()) ? LAPSED : MISSED;
    }

    /**
     * Whether an officer was at the victim's door. A door behind which nobody was is not it, nor one that the victim had left.
     *
     * @param latest of the visits that share the clock
     * @param closedAt when the intervention was; null while it is open. A search ends with it and leaves no visit that could be stood down
     */
    static Judgement ofArrival(Visit latest, @Nullable Instant closedAt, Instant due) {
        Arrival arrival = latest.arrival();
        if (arrival != null && by(due, arrival.toldAt()) && !latest.leftToSearch()) {
            return KEPT;
        }
        return by(due, latest.stoodDownAt()) || by(due, closedAt) ? LAPSED : MISSED;
    }

    /** Whether the officers have reported. A visit that went on to another door is reported on from there. */
    static Judgement ofFeedback(Visit visit, Instant due) {
        Arrival arrival = visit.arrival();
        if (arrival == null || !due.equals(arrival.feedbackBy())) {
            return LAPSED;
        }
        return by(due, visit.reportedAt()) ? KEPT : by(due, visit.stoodDownAt()) ? LAPSED : MISSED;
    }

    /** Nobody makes a call before having claimed it. */
    private static boolean madeBy(Instant due, WarningCall call) {
        CallReport report = call.report();
        return report != null && by(due, report.startedAt()) && by(due, call.claimedFirstAt());
    }

    private static boolean by(Instant due, @Nullable Instant happenedAt) {
        return happenedAt != null && !happenedAt.isAfter(due);
    }
}
