package forestall.dispatch.deadline;

import static forestall.dispatch.deadline.Judgement.IN_HAND;
import static forestall.dispatch.deadline.Judgement.KEPT;
import static forestall.dispatch.deadline.Judgement.LAPSED;
import static forestall.dispatch.deadline.Judgement.LATE;
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
 * asked: at once, or after an hour in which no instance ran. What has happened since tells only whether a miss is still to be looked after.
 */
final class JudgementPolicy {
    private JudgementPolicy() {}

    /** Whether the first call was claimed. */
    static Judgement ofClaim(List<WarningCall> calls, Instant due) {
        WarningCall first = calls.getFirst();
        return judged(
                by(due, first.claimedFirstAt()),
                by(due, first.stoodDownAt()),
                first.claimedFirstAt() != null || !first.waiting());
    }

    /** Whether a first call was made: begun, that is. A long talk is no missed deadline, and nobody knows of it before it ends. */
    static Judgement ofFirstCall(List<WarningCall> calls, Instant due) {
        Judgement judgement = judged(
                calls.stream().anyMatch(call -> madeBy(due, call)),
                by(due, calls.getFirst().stoodDownAt()),
                calls.stream().anyMatch(call -> call.report() != null)
                        || !calls.getLast().waiting());
        return judgement.isMiss() && calls.stream().anyMatch(call -> isInHand(call, due)) ? IN_HAND : judgement;
    }

    /** Whether the station that had the visit then had accepted it. */
    static Judgement ofAcceptance(Visit visit, Instant due) {
        return judged(
                visit.acceptedBy(due),
                by(due, visit.stoodDownAt()),
                visit.acceptedAt() != null || visit.ending() != null);
    }

    /**
     * Whether an officer was at the victim's door. A door behind which nobody was is not it, nor one that the victim had left.
     *
     * @param latest of the visits that share the clock
     * @param closedAt when the intervention was; null while it is open. A search ends with it and leaves no visit that could be stood down
     */
    static Judgement ofArrival(Visit latest, @Nullable Instant closedAt, Instant due) {
        Arrival arrival = latest.leftToSearch() ? null : latest.arrival();
        return judged(
                arrival != null && by(due, arrival.toldAt()),
                by(due, latest.stoodDownAt()) || by(due, closedAt),
                arrival != null || latest.stoodDownAt() != null || closedAt != null);
    }

    /** Whether the officers have reported. A visit that went on to another door is reported on from there. */
    static Judgement ofFeedback(Visit visit, Instant due) {
        Arrival arrival = visit.arrival();
        if (arrival == null || !due.equals(arrival.feedbackBy())) {
            return LAPSED;
        }
        return judged(by(due, visit.reportedAt()), by(due, visit.stoodDownAt()), visit.ending() != null);
    }

    /** Nobody makes a call before having claimed it. */
    private static boolean madeBy(Instant due, WarningCall call) {
        CallReport report = call.report();
        return report != null && by(due, report.startedAt()) && by(due, call.claimedFirstAt());
    }

    private static boolean isInHand(WarningCall call, Instant due) {
        return call.waiting() && call.claim() != null && by(due, call.claimedFirstAt());
    }

    /** With what had happened by the deadline, what had ceased to matter by then, and whether either has come to be since. */
    private static Judgement judged(boolean kept, boolean lapsed, boolean settledSince) {
        if (kept) {
            return KEPT;
        }
        if (lapsed) {
            return LAPSED;
        }
        return settledSince ? LATE : MISSED;
    }

    private static boolean by(Instant due, @Nullable Instant happenedAt) {
        return happenedAt != null && !happenedAt.isAfter(due);
    }
}
