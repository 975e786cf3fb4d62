package forestall.reporting.dashboard.in;

import static org.assertj.core.api.Assertions.assertThat;

import forestall.reporting.daily.Period;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {

    @ParameterizedTest
    @CsvSource({
        "2017-11-01, 2017-11-30, 1–30 November 2017, 2017年11月",
        "2016-02-01, 2016-02-29, 1–29 February 2016, 2016年2月",
        "2017-11-01, 2017-11-14, 1–14 November 2017, 2017年11月1日至14日",
        "2017-10-02, 2017-10-31, 2–31 October 2017, 2017年10月2日至31日",
        "2017-09-28, 2017-10-12, 28 September – 12 October 2017, 2017年9月28日至10月12日",
        "2016-12-12, 2017-01-10, 12 December 2016 – 10 January 2017, 2016年12月12日至2017年1月10日",
        "2017-11-01, 2017-11-01, 1 November 2017, 2017年11月1日"
    })
    void a_period_says_once_what_its_ends_share(LocalDate from, LocalDate to, String english, String chinese) {
        Period period = new Period(from, to);

        assertThat(new Dates(Locale.UK).span(period)).isEqualTo(english);
        assertThat(new Dates(Locale.SIMPLIFIED_CHINESE).span(period)).isEqualTo(chinese);
    }
}
