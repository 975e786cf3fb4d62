package forestall.reporting.monthly;

import forestall.chassis.usecase.Refusal;
import forestall.events.statistics.Figures;
import forestall.events.statistics.MonthlyKey;
import forestall.reporting.daily.Breakdown;
import java.time.YearMonth;
import java.util.function.BiConsumer;

/** The published cells of months. */
public interface MonthlyFigures {

    /** All cells from one month to another, both inclusive. */
    void each(YearMonth from, YearMonth to, BiConsumer<MonthlyKey, Figures> cell);

    /**
     * Everything from one month to another.
     *
     * @throws Refusal when a sum does not fit a long
     */
    default Figures total(YearMonth from, YearMonth to) {
        Figures[] sum = {Figures.NONE};
        each(from, to, (cell, figures) -> sum[0] = Breakdown.sum(sum[0], figures));
        return sum[0];
    }
}
