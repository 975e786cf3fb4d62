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
}
