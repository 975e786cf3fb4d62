package forestall.reporting.daily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import forestall.chassis.usecase.Refusal;
import forestall.events.ids.DistrictCode;
import forestall.events.statistics.DailyKey;
import forestall.events.statistics.Figures;
import forestall.events.statistics.MonthlyKey;
import forestall.events.vocabulary.AgeBand;
import forestall.events.vocabulary.Grade;
import forestall.events.vocabulary.ScamType;
import forestall.reporting.monthly.Months;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2017-11-30T08:00:00Z"), ZoneOffset.UTC);

    private final NavigableMap<LocalDate, Map<DailyKey, Figures>> cells = new TreeMap<>();
    private final Days days = new Days(
            (from, to, each) -> cells.subMap(from, true, to, true).values().forEach(day -> day.forEach(each)));

    @Test
    void the_previous_period_has_as_many_days_and_ends_the_day_before() {
        Comparison week = Comparison.ofDays(Period.ofDays("2017-11-13", "2017-11-19", CLOCK), "previous");

        assertThat(week.previous()).isEqualTo(new Period(LocalDate.of(2017, 11, 6), LocalDate.of(2017, 11, 12)));
    }

    @Test
    void a_slice_of_either_period_is_a_line() {
        alerts("2017-11-12", "310104", 5);
        alerts("2017-11-13", "310105", 2);
        alerts("2017-11-19", "310105", 1);
        alerts("2017-11-20", "310105", 100);
        Comparison week = Comparison.ofDays(Period.ofDays("2017-11-13", "2017-11-19", CLOCK), "previous");

        assertThat(days.over(week, Set.of(Dimension.DISTRICT)))
                .extracting(line -> line.slice().districtCode().value() + " "
                        + line.figures().alerts() + " " + line.before().alerts())
                .containsExactly("310104 0 5", "310105 3 0");
    }

    @Test
    void each_day_stands_beside_the_one_at_its_place_in_the_period_before() {
        alerts("2017-11-06", "310104", 5);
        alerts("2017-11-13", "310104", 7);
        alerts("2017-11-12", "310104", 1);
        alerts("2017-11-14", "310105", 2);
        Comparison week = Comparison.ofDays(Period.ofDays("2017-11-13", "2017-11-19", CLOCK), "previous");

        assertThat(days.each(week, Set.of()))
                .extracting(line -> line.period() + " " + line.figures().alerts() + ", "
                        + line.previous().period() + " "
                        + line.previous().figures().alerts())
                .containsExactly(
                        "2017-11-13 7, 2017-11-06 5", "2017-11-14 2, 2017-11-07 0", "2017-11-19 0, 2017-11-12 1");
    }

    @ParameterizedTest
    @CsvSource({
        "2017-11, 2017-11, 2017-10-01, 2017-10-31",
        "2017-02, 2017-03, 2016-12-01, 2017-01-31",
        "2016-12, 2017-11, 2015-12-01, 2016-11-30",
        "2016-02, 2016-02, 2016-01-01, 2016-01-31"
    })
    void months_are_compared_with_as_many_whole_months(String from, String to, LocalDate first, LocalDate last) {
        Comparison asked = Comparison.ofMonths(Period.ofMonths(from, to, CLOCK), "previous");

        assertThat(asked.previous()).isEqualTo(new Period(first, last));
    }

    @Test
    void each_month_stands_beside_the_one_at_its_place_in_the_period_before_whatever_tells_them_apart() {
        alerts("2017-11-30", "310104", 7);
        alerts("2017-10-31", "310104", 5);
        alerts("2017-09-30", "310105", 3);
        alerts("2017-08-31", "310105", 100);
        Months months = new Months(
                (from, to, each) -> cells.subMap(from.atDay(1), true, to.atEndOfMonth(), true)
                        .values()
                        .forEach(day -> day.forEach((cell, figures) -> each.accept(
                                new MonthlyKey(YearMonth.from(cell.date()), cell.districtCode()), figures))),
                (from, to, each) -> cells.subMap(from, true, to, true).values().forEach(day -> day.forEach(each)));
        Comparison month = Comparison.ofMonths(Period.ofMonths("2017-11", "2017-11", CLOCK), "previous");
        Comparison two = Comparison.ofMonths(Period.ofMonths("2017-10", "2017-11", CLOCK), "previous");

        assertThat(told(months.each(month, Set.of()))).containsExactly("2017-11 7, 2017-10 5");
        assertThat(told(months.each(month, Set.of(Dimension.GRADE)))).containsExactly("2017-11 7, 2017-10 5");
        assertThat(told(months.each(two, Set.of()))).containsExactly("2017-10 5, 2017-08 100", "2017-11 7, 2017-09 3");
    }

    private static List<String> told(List<Comparison.Line<YearMonth>> lines) {
        return lines.stream()
                .map(line -> line.period() + " " + line.figures().alerts() + ", "
                        + line.previous().period() + " "
                        + line.previous().figures().alerts())
                .toList();
    }

    @Test
    void nothing_is_compared_unasked_and_nothing_but_the_previous_period() {
        Period week = Period.ofDays("2017-11-13", "2017-11-19", CLOCK);
        alerts("2017-11-13", "310105", 2);

        assertThat(days.over(Comparison.ofDays(week, null), Set.of()))
                .singleElement()
                .satisfies(line -> assertThat(line.before()).isNull());
        assertThatThrownBy(() -> Comparison.ofDays(week, "last-year"))
                .isInstanceOf(Refusal.class)
                .hasMessage("expected previous or nothing, found 'last-year'");
    }

    @Test
    void a_sum_that_does_not_fit_is_refused_in_words() {
        Period week = Period.ofDays("2017-11-13", "2017-11-19", CLOCK);
        alerts("2017-11-13", "310105", Long.MAX_VALUE);
        alerts("2017-11-14", "310105", 1);

        assertThatThrownBy(() -> days.over(Comparison.ofDays(week, null), Set.of()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("9223372036854775807");
        assertThatThrownBy(() -> new Days((from, to, each) -> cells.values()
                                .forEach(day -> day.forEach((cell, sum) -> {
                                    each.accept(cell, sum);
                                    each.accept(cell, sum);
                                })))
                        .between(week, Set.of()))
                .isInstanceOf(Refusal.class);
    }

    private void alerts(String day, String district, long alerts) {
        LocalDate date = LocalDate.parse(day);
        DailyKey cell = new DailyKey(date, new DistrictCode(district), null, ScamType.LOAN, Grade.RED, AgeBand.UNKNOWN);
        Figures figures = new Figures(
                alerts, 0, 0, 0, 0, 0, 0, Map.of(), Map.of(), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, Map.of(), Map.of(),
                0, Map.of(), Map.of(), Map.of());
        cells.computeIfAbsent(date, first -> new HashMap<>()).put(cell, figures);
    }
}
