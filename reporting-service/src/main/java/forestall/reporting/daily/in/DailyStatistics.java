package forestall.reporting.daily.in;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import forestall.reporting.daily.Comparison;
import forestall.reporting.daily.Days;
import forestall.reporting.daily.Parameters;
import forestall.reporting.daily.Period;
import forestall.reporting.sheet.Formats;
import forestall.reporting.sheet.Sheet;
import forestall.reporting.sheet.Tabular;
import forestall.reporting.streams.Freshness;
import forestall.reporting.streams.Progress;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What happened day by day. */
@RestController
class DailyStatistics {

    private final Days days;
    private final Progress progress;
    private final Clock clock;

    DailyStatistics(Days days, Progress progress, Clock clock) {
        this.days = days;
        this.progress = progress;
        this.clock = clock;
    }

    /**
     * The rows in the order of time and codes.
     *
     * @param fresh how far the figures are
     * @param previous the period compared with; absent unless asked for
     */
    record DailyAnswer(
            @JsonUnwrapped Freshness fresh,
            Period period,
            @Nullable Period previous,
            List<DailyRow> rows) implements Tabular {

        @Override
        public Sheet sheet() {
            return DailyRow.COLUMNS.sheet("daily", rows);
        }
    }

    @GetMapping(
            path = "/v1/statistics/daily",
            produces = {"application/json", Formats.CSV, Formats.XLSX})
    DailyAnswer between(Parameters parameters) {
        Comparison asked = parameters.days(clock);
        Freshness fresh = progress.freshness(clock.instant());
        List<DailyRow> rows = days.each(asked, parameters.dimensions()).stream()
                .map(DailyRow::of)
                .toList();
        return new DailyAnswer(fresh, asked.period(), asked.previous(), rows);
    }
}
