package forestall.reporting.daily;

import forestall.events.statistics.DailyKey;
import forestall.events.statistics.Figures;
import java.time.LocalDate;
import java.util.function.BiConsumer;

/** The published cells of days. */
public interface DailyFigures {

    /** All cells from one day to another, both inclusive. */
    void each(LocalDate from, LocalDate to, BiConsumer<DailyKey, Figures> cell);
}
