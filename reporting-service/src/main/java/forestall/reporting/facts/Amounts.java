package forestall.reporting.facts;

import forestall.events.facts.Money;

/** Amounts that can be a person's. A slip of the keyboard must not make a month's sum overflow and stop the count. */
final class Amounts {

    /** 10 trillion yuan in fen: more than all bank deposits of a city, and nine thousand of them still fit a long. */
    static final long LARGEST_FEN = 1_000_000_000_000_000L;

    private Amounts() {}

    static long countable(Money amount) {
        if (amount.fen() > LARGEST_FEN) {
            throw new IllegalArgumentException(
                    "expected an amount of at most %d fen, found a larger one".formatted(LARGEST_FEN));
        }
        return amount.fen();
    }
}
