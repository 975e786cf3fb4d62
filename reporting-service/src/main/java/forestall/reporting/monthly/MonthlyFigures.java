package forestall.reporting.monthly;

import forestall.events.statistics.Figures;
import forestall.events.statistics.MonthlyKey;
import java.time.YearMonth;
import java.util.function.BiConsumer;

/** The published cells of months. */
public interface MonthlyFigures {

    /** All cells from one month to another, both inclusive. */
    void each(YearMonth from, YearMonth to, BiConsumer<MonthlyKey, Figures> cell);

    /** Everything from one month to another. */
    default Figures total(YearMonth from, YearMonth to) {
        Figures[] sum = {Figures.NONE};
        each(from, to, (cell, figures) -> sum[0] = sum[0].plus(figures));
        return sum[0];
    }
}
