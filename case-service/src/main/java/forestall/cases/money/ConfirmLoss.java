package forestall.cases.money;

import forestall.cases.audit.AuditEntry.Action;
import forestall.events.ids.LossId;
import forestall.events.ids.VictimId;

/** A second person confirms a large amount, so that it counts. */
public final class ConfirmLoss {

    private final Desk desk;
    private final DeskPolicy policy;

    public ConfirmLoss(Desk desk, DeskPolicy policy) {
        this.desk = desk;
        this.policy = policy;
    }

    /**
     * The loss, which counts now.
     *
     * @param seen the revision that they looked at
     * @throws forestall.chassis.usecase.Refusal when it awaits nobody, or not this person, or was changed meanwhile
     */
    public Loss confirm(VictimId victim, LossId loss, long seen, Clerk clerk) {
        return desk.post(
                victim,
                ledger -> ledger.loss(loss).isPresent(),
                Action.CONFIRM_LOSS,
                clerk,
                (ledger, stamp) -> policy.confirmed(ledger, loss, seen, stamp));
    }
}
