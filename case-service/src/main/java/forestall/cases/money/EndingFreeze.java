package forestall.cases.money;

import forestall.events.ids.InterventionId;
import forestall.events.ids.LossId;
import forestall.events.ids.VictimId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Money that a bank holds until then, as the file has it. For those who deal with banks: with the whole account.
 *
 * @param continuesAs the file that this one was merged into; null while it continues by itself
 * @param ended whether that time is over
 * @param remindedAt when the file was given its reminder
 */
public record EndingFreeze(
        VictimId victimId,
        @Nullable VictimId continuesAs,
        LossId lossId,
        int revision,
        InterventionId interventionId,
        long amountFen,
        boolean awaitingConfirmation,
        @Nullable String bank,
        String account,
        Instant frozenAt,
        Instant freezeEndsAt,
        boolean ended,
        @Nullable Instant remindedAt) {

    /** Empty when the file says something else than the mark. */
    static Optional<EndingFreeze> of(FreezeMark mark, @Nullable VictimId continuesAs, Loss loss, Instant now) {
        return Optional.ofNullable(loss.latest().freeze())
                .filter(freeze -> freeze.holdsUntil(mark.endsAt()))
                .map(freeze -> new EndingFreeze(
                        mark.victimId(),
                        continuesAs,
                        loss.lossId(),
                        loss.revision(),
                        loss.interventionId(),
                        loss.amount().fen(),
                        loss.awaitsConfirmation(),
                        loss.latest().bank(),
                        freeze.account(),
                        freeze.frozenAt(),
                        freeze.endsAt(),
                        !freeze.endsAt().isAfter(now),
                        loss.remindedAt()));
    }

    @Override
    public String toString() {
        return "[freeze of loss %s to %s]".formatted(lossId, freezeEndsAt);
    }
}
