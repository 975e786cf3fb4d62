package forestall.cases.money;

import forestall.chassis.usecase.Refusal;
import forestall.events.facts.Money;
import java.util.List;
import java.util.Objects;

/**
 * What counts of a file's losses, in fen, by state: columns that are never added to each other.
 *
 * @param awaitingConfirmation losses whose latest revision does not count yet
 */
public record LossSums(
        long atRiskFen,
        long preventedBeforeTransferFen,
        long leftFen,
        long stoppedInAccountFen,
        long sufferedFen,
        long awaitingConfirmation) {

    /** The code of the refusal of losses that do not add up to an amount. */
    public static final String TOO_LARGE = "loss-sum-too-large";

    /**
     * To the fen.
     *
     * @throws Refusal when a sum does not fit
     */
    public static LossSums of(List<Loss> losses) {
        return new LossSums(
                fen(losses, LossState.AT_RISK),
                fen(losses, LossState.PREVENTED_BEFORE_TRANSFER),
                fen(losses, LossState.LEFT),
                fen(losses, LossState.STOPPED_IN_ACCOUNT),
                fen(losses, LossState.SUFFERED),
                losses.stream().filter(Loss::awaitsConfirmation).count());
    }

    private static long fen(List<Loss> losses, LossState state) {
        try {
            return losses.stream()
                    .map(Loss::counted)
                    .filter(Objects::nonNull)
                    .filter(counted -> counted.state() == state)
                    .map(LossRevision::amount)
                    .reduce(Money.ZERO, Money::plus)
                    .fen();
        } catch (ArithmeticException e) {
            throw Refusal.conflict(
                    TOO_LARGE,
                    "expected losses that are %s to add up to at most %d fen, found more"
                            .formatted(state, Long.MAX_VALUE));
        }
    }
}
