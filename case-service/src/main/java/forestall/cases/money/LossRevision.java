package forestall.cases.money;

import forestall.events.facts.Dimensions;
import forestall.events.facts.Money;
import forestall.events.vocabulary.LossEvidence;
import forestall.events.vocabulary.PreventedBy;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a loss; the next revision replaces it.
 *
 * @param number 1 at first
 * @param occurredAt when it was prevented, stopped, or became known as gone
 * @param warnedBefore whether the squad had warned the victim before that
 * @param dimensions by which it is counted
 * @param bank that stopped it, or that it left
 * @param freeze for money stopped in an account
 * @param statedBy whose figure it is: who reported the encounter, or who entered it at the desk; null when that was not recorded
 * @param deskWord null while all of it follows from encounters
 * @param confirmedBy the second person; null when none was asked for
 */
public record LossRevision(
        int number,
        LossState state,
        Money amount,
        LossEvidence evidence,
        PreventedBy by,
        Instant occurredAt,
        boolean warnedBefore,
        Dimensions dimensions,
        @Nullable String bank,
        @Nullable Freeze freeze,
        @Nullable String statedBy,
        @Nullable DeskWord deskWord,
        @Nullable String confirmedBy) {

    /** Null while it is not decided what becomes of the money. */
    @Nullable
    LossKind kind() {
        return switch (state) {
            case PREVENTED_BEFORE_TRANSFER -> LossKind.BEFORE_TRANSFER;
            case STOPPED_IN_ACCOUNT -> LossKind.STOPPED_IN_ACCOUNT;
            case SUFFERED -> LossKind.SUFFERED;
            case AT_RISK, LEFT, WITHDRAWN -> null;
        };
    }

    LossRevision numbered(int other) {
        return with(other, warnedBefore, null);
    }

    LossRevision warned(boolean before) {
        return with(number, before, null);
    }

    LossRevision confirmed(String second) {
        return with(number, warnedBefore, second);
    }

    /** The same figure, after an encounter that happened later than what the desk said. */
    LossRevision moved(LossState fate, Encounter met, boolean warned) {
        return new LossRevision(
                number,
                fate,
                amount,
                evidence,
                met.by(),
                met.at(),
                warned,
                met.dimensions(),
                null,
                null,
                statedBy,
                deskWord,
                null);
    }

    /** The same, told after the desk had said something. */
    LossRevision after(DeskWord word) {
        return new LossRevision(
                number,
                state,
                amount,
                evidence,
                by,
                occurredAt,
                warnedBefore,
                dimensions,
                bank,
                freeze,
                statedBy,
                word,
                null);
    }

    /** Whether both say the same; which number they have and who confirmed them is no difference. */
    boolean saysTheSameAs(LossRevision other) {
        return numbered(0).equals(other.numbered(0));
    }

    private LossRevision with(int otherNumber, boolean warned, @Nullable String second) {
        return new LossRevision(
                otherNumber,
                state,
                amount,
                evidence,
                by,
                occurredAt,
                warned,
                dimensions,
                bank,
                freeze,
                statedBy,
                deskWord,
                second);
    }
}
