package forestall.reporting.daily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import forestall.chassis.usecase.Refusal;
import forestall.events.ids.DistrictCode;
import forestall.events.statistics.DailyKey;
import forestall.events.statistics.Figures;
import forestall.events.vocabulary.AgeBand;
import forestall.events.vocabulary.Grade;
import forestall.events.vocabulary.ScamType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2017-11-30T08:00:00Z"), ZoneOffset.UTC);

    private final NavigableMap<LocalDate, Map<DailyKey, Figures>> cells = new TreeMap<>();
    private final Days days = new Days(
            (from, to, each) -> cells.subMap(from, true, to, true).values().forEach(day -> day.forEach(each)));

    @Test
    void the_previous_period_has_as_many_days_and_ends_the_day_before() {
        Comparison week = Comparison.of(Period.ofDays("2017-11-13", "2017-11-19", CLOCK), "previous");

        assertThat(week.previous()).isEqualTo(new Period(LocalDate.of(2017, 11, 6), LocalDate.of(2017, 11, 12)));
    }

    @Test
    void a_slice_of_either_period_is_a_line() {
        alerts("2017-11-12", "310104", 5);
        alerts("2017-11-13", "310105", 2);
        alerts("2017-11-19", "310105", 1);
        alerts("2017-11-20", "310105", 100);
        Comparison week = Comparison.of(Period.ofDays("2017-11-13", "2017-11-19", CLOCK), "previous");

        assertThat(week.lines(days, Set.of(Dimension.DISTRICT)))
                .extracting(line -> line.slice().district().value() + " "
                        + line.figures().alerts() + " " + line.previous().alerts())
                .containsExactly("310104 0 5", "310105 3 0");
    }

    @Test
    void nothing_is_compared_unasked_and_nothing_but_the_previous_period() {
        Period week = Period.ofDays("2017-11-13", "2017-11-19", CLOCK);
        alerts("2017-11-13", "310105", 2);

        assertThat(Comparison.of(week, null).lines(days, Set.of()))
                .singleElement()
                .satisfies(line -> assertThat(line.previous()).isNull());
        assertThatThrownBy(() -> Comparison.of(week, "last-year"))
                .isInstanceOf(Refusal.class)
                .hasMessage("expected previous or nothing, found 'last-year'");
    }

    @Test
    void a_sum_that_does_not_fit_is_refused_in_words() {
        Period week = Period.ofDays("2017-11-13", "2017-11-19", CLOCK);
        alerts("2017-11-13", "310105", Long.MAX_VALUE);
        alerts("2017-11-14", "310105", 1);

        assertThatThrownBy(() -> Comparison.of(week, null).lines(days, Set.of()))
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
