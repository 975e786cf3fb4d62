package forestall.events.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    private static final Money MOST = new Money(Long.MAX_VALUE);

    @ParameterizedTest
    @CsvSource({
        "0, 0.00",
        "1, 0.01",
        "99, 0.99",
        "100, 1.00",
        "30000000, 300000.00",
        "9223372036854775807, 92233720368547758.07"
    })
    void an_amount_is_shown_in_yuan_to_the_fen(long fen, String shown) {
        assertThat(new Money(fen)).hasToString(shown);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, Long.MIN_VALUE})
    void a_negative_amount_is_refused(long fen) {
        assertThatThrownBy(() -> new Money(fen))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected an amount of 0 fen or more, found " + fen);
    }

    @Test
    void a_sum_that_does_not_fit_is_refused_instead_of_wrapped() {
        assertThat(new Money(Long.MAX_VALUE - 1).plus(new Money(1))).isEqualTo(MOST);
        assertThatThrownBy(() -> MOST.plus(new Money(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.ofYuan(Long.MAX_VALUE / 100 + 1)).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 2", "30000000, 4500000", "9223372036854775806, 1"})
    void a_sum_is_exact_and_the_same_both_ways(long left, long right) {
        assertThat(new Money(left).plus(new Money(right)))
                .isEqualTo(new Money(right).plus(new Money(left)))
                .isEqualTo(new Money(left + right));
        assertThat(new Money(left).plus(Money.ZERO)).isEqualTo(new Money(left));
    }

    @Test
    void amounts_are_ordered_by_value() {
        assertThat(new Money(1)).isGreaterThan(Money.ZERO).isLessThan(MOST);
    }
}
