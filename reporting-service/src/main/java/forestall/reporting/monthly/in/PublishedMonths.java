package forestall.reporting.monthly.in;

import forestall.events.statistics.Figures;
import forestall.events.statistics.MonthlyKey;
import forestall.reporting.monthly.MonthlyFigures;
import forestall.reporting.streams.PublishedFigures;
import java.time.YearMonth;
import java.util.function.BiConsumer;

/** Months by the text of their keys, which begins with the month. */
public final class PublishedMonths implements MonthlyFigures {

    private final PublishedFigures published;

    public PublishedMonths(PublishedFigures published) {
        this.published = published;
    }

    @Override
    public void each(YearMonth from, YearMonth to, BiConsumer<MonthlyKey, Figures> cell) {
        published.months(prefix(from), prefix(to.plusMonths(1)), MonthlyKey.class, cell);
    }

    private static String prefix(YearMonth month) {
        return "{\"month\":\"" + month;
    }
}
