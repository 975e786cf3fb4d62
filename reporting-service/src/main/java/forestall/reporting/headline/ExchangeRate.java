package forestall.reporting.headline;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/** What a US dollar cost, and when: a converted amount means nothing without the date. */
public record ExchangeRate(BigDecimal yuanPerDollar, LocalDate date) {

    public ExchangeRate {
        if (yuanPerDollar.signum() <= 0) {
            throw new IllegalArgumentException("expected more than 0 yuan per dollar, found " + yuanPerDollar);
        }
    }

    /** Whole dollars. */
    BigDecimal dollars(long fen) {
        return BigDecimal.valueOf(fen, 2).divide(yuanPerDollar, 0, RoundingMode.HALF_UP);
    }
}
