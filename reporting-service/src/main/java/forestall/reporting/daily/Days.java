package forestall.reporting.daily;

import forestall.events.statistics.Figures;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

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

    /** The period as a whole. */
    NavigableMap<Slice, Figures> over(Period period, Set<Dimension> by) {
        NavigableMap<Slice, Figures> sums = new TreeMap<>();
        days.each(
                period.from(), period.to(), (cell, figures) -> sums.merge(Slice.of(cell, by), figures, Breakdown::sum));
        return sums;
    }
}
