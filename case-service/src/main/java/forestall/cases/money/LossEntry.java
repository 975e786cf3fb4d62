package forestall.cases.money;

import static forestall.chassis.usecase.Refusal.require;

import forestall.chassis.usecase.Refusal;
import forestall.events.facts.FreeText;
import forestall.events.facts.Money;
import forestall.events.vocabulary.LossEvidence;
import forestall.events.vocabulary.PreventedBy;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a person says of a loss.
 *
 * @param amount 0 withdraws it
 * @param occurredAt when it was prevented or stopped, or became known as at risk, as left or as gone
 * @param bank that stopped it, or that it left
 * @param note why, in their words
 */
public record LossEntry(
        LossState state,
        Money amount,
        LossEvidence evidence,
        PreventedBy by,
        Instant occurredAt,
        @Nullable String bank,
        FreezeEntry freeze,
        @Nullable FreeText note) {

    /** No loss that is entered here is older than the oldest alert could be. */
    static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    /** In characters, as of any note. */
    private static final int LONGEST_NOTE = 4_000;

    private static final int LONGEST_BANK = 100;

    public LossEntry {
        occurredAt = occurredAt.truncatedTo(ChronoUnit.MICROS);
        bank = bank == null || bank.isBlank() ? null : bank.strip();
    }

    /** The state that follows: without money there is no loss. */
    LossState wanted() {
        return amount.equals(Money.ZERO) ? LossState.WITHDRAWN : state;
    }

    /**
     * An entry that can be true now.
     *
     * @throws Refusal when it contradicts itself or cannot be
     */
    LossEntry plausible(Instant now) {
        require(
                state != LossState.WITHDRAWN || amount.equals(Money.ZERO),
                "loss-withdrawn-with-money",
                "/state",
                "the amount 0 with the state WITHDRAWN",
                amount.fen() + " fen");
        require(
                amount.compareTo(ConfirmationPolicy.LARGEST) <= 0,
                "loss-too-large",
                "/amountFen",
                "an amount of at most %d fen".formatted(ConfirmationPolicy.LARGEST.fen()),
                amount.fen());
        require(
                !occurredAt.isBefore(EARLIEST) && !occurredAt.isAfter(now),
                "loss-at-impossible-time",
                "/occurredAt",
                "a time from %s to now (%s)".formatted(EARLIEST, now),
                occurredAt);
        require(
                note == null || note.value().length() <= LONGEST_NOTE,
                "note-too-long",
                "/note",
                "a note of at most %d characters".formatted(LONGEST_NOTE),
                "one of %d characters".formatted(note == null ? 0 : note.value().length()));
        require(
                bank == null || (bank.length() <= LONGEST_BANK && bank.chars().noneMatch(Character::isISOControl)),
                "bank-name",
                "/bank",
                "the name of a bank of at most %d characters in one line".formatted(LONGEST_BANK),
                "a text of %d characters".formatted(bank == null ? 0 : bank.length()));
        require(
                wanted() != LossState.STOPPED_IN_ACCOUNT || bank != null,
                "bank-missing",
                "/bank",
                "the bank for money that is STOPPED_IN_ACCOUNT",
                "none");
        return this;
    }

    /**
     * The freeze that it tells of; null for money that is not stopped.
     *
     * @throws Refusal when what it says of one cannot be
     */
    @Nullable
    Freeze frozen(Instant now) {
        return switch (wanted()) {
            case STOPPED_IN_ACCOUNT -> freeze.plausible(now);
            case WITHDRAWN -> null;
            case AT_RISK, PREVENTED_BEFORE_TRANSFER, LEFT, SUFFERED -> {
                freeze.absent(state);
                yield null;
            }
        };
    }
}
