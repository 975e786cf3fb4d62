package forestall.cases.money;

import forestall.chassis.usecase.Refusal;
import forestall.events.facts.FreeText;
import forestall.events.ids.InterventionId;
import org.jspecify.annotations.Nullable;

/**
 * A loss that a person enters.
 *
 * @param transfer names a further transfer of the intervention, such as the bank's reference; null for the one that it is about
 * @param closedFileReason why it comes after the file was closed
 */
public record NewLoss(
        InterventionId interventionId,
        @Nullable String transfer,
        LossEntry entry,
        @Nullable FreeText closedFileReason) {

    private static final int LONGEST_TRANSFER = 64;
    private static final int LONGEST_REASON = 500;

    public NewLoss {
        transfer = transfer == null || transfer.isBlank() ? null : transfer.strip();
    }

    /** Whether it says why it comes so late. */
    boolean explainsItself() {
        return closedFileReason != null && !closedFileReason.value().isBlank();
    }

    /**
     * A loss that can be entered.
     *
     * @throws Refusal when a text is too long, or the transfer's name is more than a line
     */
    NewLoss plausible() {
        Refusal.require(
                transfer == null
                        || (transfer.length() <= LONGEST_TRANSFER
                                && transfer.chars().noneMatch(Character::isISOControl)),
                "transfer-name",
                "/transfer",
                "a name of at most %d characters in one line".formatted(LONGEST_TRANSFER),
                "one of %d characters".formatted(transfer == null ? 0 : transfer.length()));
        int reason = closedFileReason == null ? 0 : closedFileReason.value().length();
        Refusal.require(
                reason <= LONGEST_REASON,
                "reason-too-long",
                "/closedFileReason",
                "a reason of at most %d characters".formatted(LONGEST_REASON),
                "one of %d characters".formatted(reason));
        return this;
    }
}
