package forestall.cases.money.in;

import forestall.cases.money.FreezeEntry;
import forestall.cases.money.LossEntry;
import forestall.cases.money.LossState;
import forestall.cases.money.NewLoss;
import forestall.chassis.usecase.Refusal;
import forestall.events.facts.FreeText;
import forestall.events.facts.Money;
import forestall.events.ids.InterventionId;
import forestall.events.vocabulary.LossEvidence;
import forestall.events.vocabulary.PreventedBy;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person says of a loss.
 *
 * @param interventionId only to enter one, and then required
 * @param transfer only to enter one: names a further transfer of the intervention
 * @param revision only to correct one, and then required: the one that it will be
 * @param amountFen in fen; 0 withdraws
 * @param currency CNY, or left out
 * @param bank with STOPPED_IN_ACCOUNT required
 * @param account with STOPPED_IN_ACCOUNT only, and then required; so are frozenAt and freezeEndsAt
 * @param returnedAt with STOPPED_IN_ACCOUNT only: when the victim had the money back
 * @param closedFileReason to enter one in a closed file: why it comes so late
 */
record LossRequest(
        @Nullable InterventionId interventionId,
        @Nullable String transfer,
        @Nullable Integer revision,
        LossState state,
        Money amountFen,
        @Nullable String currency,
        LossEvidence evidence,
        PreventedBy by,
        Instant occurredAt,
        @Nullable String bank,
        @Nullable String account,
        @Nullable Instant frozenAt,
        @Nullable Instant freezeEndsAt,
        @Nullable Instant returnedAt,
        @Nullable FreeText note,
        @Nullable FreeText closedFileReason) {

    private static final String FEN = "CNY";

    NewLoss entered() {
        if (interventionId == null) {
            throw Refusal.invalid("missing-field", "/interventionId", "a value", "nothing");
        }
        return new NewLoss(interventionId, transfer, entry(), closedFileReason);
    }

    int number() {
        if (revision == null) {
            throw Refusal.invalid("missing-field", "/revision", "a value", "nothing");
        }
        return revision;
    }

    LossEntry entry() {
        if (currency != null && !currency.equals(FEN)) {
            throw Refusal.invalid(
                    "loss-in-another-currency",
                    "/currency",
                    "CNY, since amounts are fen",
                    currency.matches("[A-Za-z]{3}")
                            ? currency
                            : "a text of %d characters".formatted(currency.length()));
        }
        return new LossEntry(
                state,
                amountFen,
                evidence,
                by,
                occurredAt,
                bank,
                new FreezeEntry(account, frozenAt, freezeEndsAt, returnedAt),
                note);
    }

    @Override
    public String toString() {
        return "[loss %s of %s fen]".formatted(state, amountFen.fen());
    }
}
