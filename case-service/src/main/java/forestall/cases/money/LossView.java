package forestall.cases.money;

import forestall.events.ids.InterventionId;
import forestall.events.ids.LossId;
import forestall.events.vocabulary.LossEvidence;
import forestall.events.vocabulary.PreventedBy;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A loss as a reader sees it: its latest revision, and what counts while that awaits a second person. Amounts in fen.
 *
 * @param kind absent while it is not decided what becomes of the money
 * @param transfer names a further transfer of the intervention
 * @param account masked for those who do not deal with banks
 * @param entered whether a person has entered it; before that it follows from calls and visits
 * @param statedBy whose figure it is
 * @param history the source of a case from before the system that the statistics do not count; absent for every other
 * @param counted absent when the latest revision counts, or nothing does
 */
public record LossView(
        LossId lossId,
        int revision,
        LossState state,
        @Nullable LossKind kind,
        long amountFen,
        LossEvidence evidence,
        PreventedBy by,
        InterventionId interventionId,
        @Nullable String transfer,
        Instant occurredAt,
        boolean warnedBefore,
        @Nullable String bank,
        @Nullable String account,
        @Nullable Instant frozenAt,
        @Nullable Instant freezeEndsAt,
        @Nullable Instant returnedAt,
        @Nullable Instant remindedAt,
        boolean entered,
        @Nullable String statedBy,
        boolean awaitingConfirmation,
        @Nullable String confirmedBy,
        @Nullable Counted counted,
        @Nullable String history) {

    /** What goes on counting while a later revision awaits a second person. */
    public record Counted(int revision, LossState state, long amountFen) {}

    public static LossView of(Loss loss, AccountAccess accounts) {
        LossRevision latest = loss.latest();
        Freeze freeze = latest.freeze();
        return new LossView(
                loss.lossId(),
                latest.number(),
                latest.state(),
                latest.kind(),
                latest.amount().fen(),
                latest.evidence(),
                latest.by(),
                loss.interventionId(),
                loss.transfer(),
                latest.occurredAt(),
                latest.warnedBefore(),
                latest.bank(),
                freeze == null ? null : accounts.shown(freeze.account()),
                freeze == null ? null : freeze.frozenAt(),
                freeze == null ? null : freeze.endsAt(),
                freeze == null ? null : freeze.returnedAt(),
                loss.remindedAt(),
                loss.entered(),
                latest.statedBy(),
                loss.awaitsConfirmation(),
                latest.confirmedBy(),
                loss.awaitsConfirmation() ? counted(loss) : null,
                loss.history());
    }

    private static @Nullable Counted counted(Loss loss) {
        LossRevision counted = loss.counted();
        return counted == null
                ? null
                : new Counted(
                        counted.number(), counted.state(), counted.amount().fen());
    }

    @Override
    public String toString() {
        return "[loss %s at revision %d]".formatted(lossId, revision);
    }
}
