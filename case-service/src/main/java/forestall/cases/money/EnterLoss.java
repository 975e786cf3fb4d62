package forestall.cases.money;

import forestall.cases.audit.AuditEntry.Action;
import forestall.chassis.usecase.Refusal;
import forestall.events.ids.VictimId;

/** A person enters a loss, or takes over one that followed from encounters. */
public final class EnterLoss {

    private final Desk desk;
    private final DeskPolicy policy;

    public EnterLoss(Desk desk, DeskPolicy policy) {
        this.desk = desk;
        this.policy = policy;
    }

    /**
     * The loss as it is now.
     *
     * @throws Refusal when it cannot be true, or the file or the loss does not allow it
     */
    public Loss enter(VictimId victim, NewLoss said, Clerk clerk) {
        return desk.post(
                victim,
                ledger -> ledger.interventions().containsKey(said.interventionId()),
                Action.ENTER_LOSS,
                clerk,
                (ledger, stamp) -> policy.entered(ledger, said, stamp));
    }
}
