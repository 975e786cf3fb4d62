package forestall.cases.money;

import forestall.events.CaseEvent;
import forestall.events.LossPrevented;
import forestall.events.LossSuffered;
import forestall.events.facts.Money;
import forestall.events.ids.VictimId;
import forestall.events.vocabulary.LossPreventedKind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the others are told when something else counts than before. They keep the highest revision of each loss, whatever kind it is, so
 * one event takes the money out of one column and puts it into another. Of what an older record tells and nobody asked to count they are
 * told nothing. Money at risk or on its way is in none of theirs: where it had been in
 * one, it is withdrawn from there.
 */
public final class LossAnnouncement {

    private LossAnnouncement() {}

    /**
     * Empty when nothing changed for them.
     *
     * @param before null for a loss that is new
     */
    public static Optional<CaseEvent> of(VictimId victim, @Nullable Loss before, Loss after) {
        LossRevision told = before == null ? null : before.counted();
        LossRevision now = after.counted();
        if (after.history() != null || now == null || (told != null && told.number() == now.number())) {
            return Optional.empty();
        }
        if (now.kind() != null) {
            return Optional.of(event(victim, after, now, now.number(), now.amount()));
        }
        return told == null || told.kind() == null
                ? Optional.empty()
                : Optional.of(event(victim, after, told, now.number(), Money.ZERO));
    }

    private static CaseEvent event(VictimId victim, Loss loss, LossRevision says, int revision, Money amount) {
        return switch (says.state()) {
            case PREVENTED_BEFORE_TRANSFER ->
                prevented(victim, loss, says, revision, amount, LossPreventedKind.BEFORE_TRANSFER);
            case STOPPED_IN_ACCOUNT ->
                prevented(victim, loss, says, revision, amount, LossPreventedKind.STOPPED_IN_ACCOUNT);
            case SUFFERED ->
                new LossSuffered(
                        victim,
                        loss.lossId(),
                        revision,
                        amount,
                        says.evidence(),
                        says.by(),
                        loss.interventionId(),
                        says.occurredAt(),
                        says.bank(),
                        says.warnedBefore(),
                        says.dimensions());
            case AT_RISK, LEFT, WITHDRAWN ->
                throw new IllegalStateException("expected a state that is announced, found " + says.state());
        };
    }

    private static LossPrevented prevented(
            VictimId victim, Loss loss, LossRevision says, int revision, Money amount, LossPreventedKind kind) {
        return new LossPrevented(
                victim,
                loss.lossId(),
                revision,
                kind,
                amount,
                says.evidence(),
                says.by(),
                loss.interventionId(),
                says.occurredAt(),
                says.bank(),
                says.dimensions());
    }
}
