package forestall.cases.money;

import forestall.cases.audit.AuditEntry.Action;
import forestall.chassis.usecase.Refusal;
import forestall.events.ids.LossId;
import forestall.events.ids.VictimId;

/** A person says something else of a loss than is known, or withdraws it. */
public final class CorrectLoss {

    private final Desk desk;
    private final DeskPolicy policy;

    public CorrectLoss(Desk desk, DeskPolicy policy) {
        this.desk = desk;
        this.policy = policy;
    }

    /**
     * The loss as it is now.
     *
     * @param seen the revision that the correction is based on
     * @param number of the revision that it wants to be
     * @throws Refusal when it cannot be true, the loss does not allow it, or was changed meanwhile
     */
    public Loss correct(VictimId victim, LossId loss, long seen, int number, LossEntry said, Clerk clerk) {
        return desk.post(
                victim,
                ledger -> ledger.loss(loss).isPresent(),
                Action.CORRECT_LOSS,
                clerk,
                (ledger, stamp) -> policy.corrected(ledger, loss, seen, number, said, stamp));
    }
}
