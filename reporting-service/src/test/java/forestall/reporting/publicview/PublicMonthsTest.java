package forestall.reporting.publicview;

import static org.assertj.core.api.Assertions.assertThat;

import forestall.events.ids.DistrictCode;
import forestall.events.statistics.Figures;
import forestall.events.statistics.MonthlyKey;
import forestall.reporting.daily.Dimension;
import forestall.reporting.daily.Period;
import forestall.reporting.monthly.Months;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PublicMonthsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2017-12-15T08:00:00Z"), ZoneOffset.UTC);
    private static final YearMonth DECEMBER = YearMonth.of(2017, 12);

    private final Map<String, Figures> cells = new TreeMap<>();
    private final PublicMonths months = new PublicMonths(
            new Months(
                    (from, to, each) -> cells.forEach((key, figures) -> each.accept(
                            new MonthlyKey(YearMonth.parse(key.substring(0, 7)), new DistrictCode(key.substring(8))),
                            figures)),
                    (from, to, each) -> {}),
            new SmallCells(5));
    private final Period period = Period.ofMonths("2017-11", "2017-12", CLOCK);

    @Test
    void a_small_count_takes_its_money_and_a_neighbour_out_of_sight() {
        cells.put("2017-11 310101", losses(40, 400_000));
        cells.put("2017-11 310104", losses(2, 30_000_000));
        cells.put("2017-11 310105", losses(30, 300_000));
        cells.put("2017-11 310106", losses(20, 200_000));

        assertThat(months.between(period, Set.of(Dimension.DISTRICT), DECEMBER))
                .extracting(line -> line.shown().get(PublicFigure.LOSSES_PREVENTED))
                .containsExactly(new PublicCell(40, 400_000L), null, null, new PublicCell(20, 200_000L));
        assertThat(months.between(period, Set.of(), DECEMBER))
                .extracting(line -> line.shown().get(PublicFigure.LOSSES_PREVENTED))
                .containsExactly(new PublicCell(92, 30_900_000L));
    }

    @Test
    void a_month_that_is_not_over_is_not_shown() {
        cells.put("2017-11 310101", losses(40, 400_000));
        cells.put("2017-12 310101", losses(50, 500_000));

        assertThat(months.between(period, Set.of(), DECEMBER))
                .extracting(PublicMonths.Line::month)
                .containsExactly(YearMonth.of(2017, 11));
    }

    private static Figures losses(long count, long fen) {
        return new Figures(
                0, 0, 0, 0, 0, 0, 0, Map.of(), Map.of(), 0, 0, 0, 0, count, 0, 0, 0, 0, fen, 0, 0, 0, Map.of(),
                Map.of(), 0, Map.of(), Map.of(), Map.of());
    }
}
