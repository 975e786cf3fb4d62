package forestall.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import forestall.chassis.usecase.Refusal;
import forestall.events.statistics.Figures;
import forestall.events.statistics.MonthlyKey;
import forestall.reporting.headline.ExchangeRate;
import forestall.reporting.headline.Headline;
import forestall.reporting.monthly.MonthlyFigures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HeadlineTest {

    private static final ExchangeRate RATE = new ExchangeRate(new BigDecimal("6.48"), LocalDate.of(2017, 11, 30));
    private static final YearMonth NOVEMBER = YearMonth.of(2017, 11);

    @Test
    void november_2017_reads_as_the_article_has_it() {
        Headline headline = new Headline(NOVEMBER, prevented(6_000_000_000L), 14_900_000_000L);

        assertThat(headline.english(LocalDate.of(2017, 12, 5), RATE))
                .isEqualTo("in November 2017 60.00 million yuan prevented;"
                        + " by the end of November 149.00 million yuan (US$23 million) saved from accounts");
        assertThat(headline.chinese(LocalDate.of(2017, 12, 5), RATE))
                .isEqualTo("2017年11月避免损失6,000.00万元；截至11月底从账户中挽回1.49亿元（约合2299万美元）");
    }

    @Test
    void a_month_that_is_not_over_is_told_until_today() {
        Headline headline = new Headline(NOVEMBER, prevented(99_999_999), 0);

        assertThat(headline.english(LocalDate.of(2017, 11, 14), RATE))
                .isEqualTo("in November 2017 999,999.99 yuan prevented;"
                        + " by 14 November 0.00 yuan (US$0) saved from accounts");
    }

    @Test
    void a_year_that_does_not_fit_is_refused_in_words() {
        MonthlyFigures tooMuch = (from, to, each) -> {
            each.accept(new MonthlyKey(from, null), prevented(Long.MAX_VALUE));
            each.accept(new MonthlyKey(to, null), prevented(1));
        };

        assertThatThrownBy(() -> Headline.of(NOVEMBER, tooMuch))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("9223372036854775807");
    }

    private static Figures prevented(long fen) {
        return new Figures(
                0, 0, 0, 0, 0, 0, 0, Map.of(), Map.of(), 0, 0, 0, 0, 0, 0, 0, 0, 0, fen, 0, 0, 0, Map.of(), Map.of(), 0,
                Map.of(), Map.of(), Map.of());
    }
}
