package forestall.cases.money;

import forestall.events.facts.Money;
import org.jspecify.annotations.Nullable;

/**
 * When a second person has to confirm what one person stated, before it counts: an amount above a limit, whoever stated it and however,
 * unless that amount counts in that state already. What takes money out of the count does not wait.
 *
 * @param above up to this amount one person is enough
 */
public record ConfirmationPolicy(Money above) {

    /** 10 trillion yuan, the most that the statistics count as one amount: a slip of the keyboard is more likely than such a loss. */
    public static final Money LARGEST = new Money(1_000_000_000_000_000L);

    public ConfirmationPolicy {
        if (above.compareTo(LARGEST) > 0) {
            throw new IllegalArgumentException(
                    "expected a limit of at most %d fen, found %d".formatted(LARGEST.fen(), above.fen()));
        }
    }

    boolean asksFor(LossRevision next, @Nullable LossRevision counted) {
        boolean countsAlready = counted != null
                && counted.state() == next.state()
                && counted.amount().equals(next.amount());
        return next.amount().compareTo(above) > 0 && !countsAlready;
    }
}
