package forestall.reporting.monthly;

import forestall.reporting.daily.Breakdown;
import forestall.reporting.daily.Comparison;
import forestall.reporting.daily.DailyFigures;
import forestall.reporting.daily.Dimension;
import forestall.reporting.daily.Period;
import forestall.reporting.daily.Slice;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;

/** Months told apart by district come from the monthly cells; finer ones are added up from the days. */
public final class Months {

    private static final Set<Dimension> IN_MONTHLY_CELLS = Set.of(Dimension.DISTRICT);

    private final MonthlyFigures months;
    private final DailyFigures days;

    public Months(MonthlyFigures months, DailyFigures days) {
        this.months = months;
        this.days = days;
    }

    /** Each month of the period, beside the month at the same place in the one before. */
    public List<Comparison.Line<YearMonth>> each(Comparison asked, Set<Dimension> by) {
        return asked.months(period -> between(period, by));
    }

    public List<Breakdown.Line<YearMonth>> between(Period period, Set<Dimension> by) {
        Breakdown<YearMonth> breakdown = new Breakdown<>();
        if (IN_MONTHLY_CELLS.containsAll(by)) {
            months.each(
                    YearMonth.from(period.from()),
                    YearMonth.from(period.to()),
                    (cell, figures) -> breakdown.add(cell.month(), Slice.of(cell.districtCode(), by), figures));
        } else {
            days.each(
                    period.from(),
                    period.to(),
                    (cell, figures) -> breakdown.add(YearMonth.from(cell.date()), Slice.of(cell, by), figures));
        }
        return breakdown.lines();
    }
}
