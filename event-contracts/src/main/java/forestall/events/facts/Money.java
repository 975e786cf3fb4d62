package forestall.events.facts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** An amount in whole fen (one hundredth of a yuan), never negative. Sums that do not fit are refused, not wrapped. */
public record Money(@JsonValue long fen) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Money {
        if (fen < 0) {
            throw new IllegalArgumentException("expected an amount of 0 fen or more, found " + fen);
        }
    }

    /**
     * So many whole yuan.
     *
     * @throws ArithmeticException when the amount in fen does not fit a long
     */
    public static Money ofYuan(long yuan) {
        return new Money(Math.multiplyExact(yuan, 100L));
    }

    /**
     * The sum, to the fen.
     *
     * @throws ArithmeticException when the sum does not fit a long
     */
    public Money plus(Money other) {
        return new Money(Math.addExact(fen, other.fen));
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }

    /** In yuan with two decimals, such as 300000.00. */
    @Override
    public String toString() {
        return "%d.%02d".formatted(fen / 100, fen % 100);
    }
}
