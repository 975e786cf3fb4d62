package forestall.reporting.daily;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Days, told apart as asked. */
public final class Days {

    private final DailyFigures days;

    public Days(DailyFigures days) {
        this.days = days;
    }

    public List<Breakdown.Line<LocalDate>> between(Period period, Set<Dimension> by) {
        Breakdown<LocalDate> breakdown = new Breakdown<>();
        days.each(
                period.from(), period.to(), (cell, figures) -> breakdown.add(cell.date(), Slice.of(cell, by), figures));
        return breakdown.lines();
    }

    /** Each day of the period, beside the day at the same place in the one before. */
    public List<Comparison.Line<LocalDate>> each(Comparison asked, Set<Dimension> by) {
        return asked.days(period -> between(period, by));
    }

    /** The period as a whole, which stands at its first day, beside the one before. */
    public List<Comparison.Line<LocalDate>> over(Comparison asked, Set<Dimension> by) {
        return asked.days(period -> together(period, by));
    }

    private List<Breakdown.Line<LocalDate>> together(Period period, Set<Dimension> by) {
        Breakdown<LocalDate> breakdown = new Breakdown<>();
        days.each(
                period.from(),
                period.to(),
                (cell, figures) -> breakdown.add(period.from(), Slice.of(cell, by), figures));
        return breakdown.lines();
    }
}
