package forestall.reporting.daily.in;

import forestall.events.statistics.DailyKey;
import forestall.events.statistics.Figures;
import forestall.reporting.daily.DailyFigures;
import forestall.reporting.streams.PublishedFigures;
import java.time.LocalDate;
import java.util.function.BiConsumer;

/** Days by the text of their keys, which begins with the date. */
public final class PublishedDays implements DailyFigures {

    private final PublishedFigures published;

    public PublishedDays(PublishedFigures published) {
        this.published = published;
    }

    @Override
    public void each(LocalDate from, LocalDate to, BiConsumer<DailyKey, Figures> cell) {
        published.days(prefix(from), prefix(to.plusDays(1)), DailyKey.class, cell);
    }

    private static String prefix(LocalDate day) {
        return "{\"date\":\"" + day;
    }
}
