package forestall.reporting.monthly.in;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import forestall.reporting.daily.Comparison;
import forestall.reporting.daily.Parameters;
import forestall.reporting.daily.Period;
import forestall.reporting.monthly.Months;
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

/** What happened month by month. */
@RestController
class MonthlyStatistics {

    private final Months months;
    private final Progress progress;
    private final Clock clock;

    MonthlyStatistics(Months months, Progress progress, Clock clock) {
        this.months = months;
        this.progress = progress;
        this.clock = clock;
    }

    /**
     * The rows in the order of time and codes.
     *
     * @param fresh how far the figures are
     * @param previous the period compared with; absent unless asked for
     */
    record MonthlyAnswer(
            @JsonUnwrapped Freshness fresh,
            Period period,
            @Nullable Period previous,
            List<MonthlyRow> rows) implements Tabular {

        @Override
        public Sheet sheet() {
            return MonthlyRow.COLUMNS.sheet("monthly", rows);
        }
    }

    @GetMapping(
            path = "/v1/statistics/monthly",
            produces = {"application/json", Formats.CSV, Formats.XLSX})
    MonthlyAnswer between(Parameters parameters) {
        Comparison asked = parameters.months(clock);
        Freshness fresh = progress.freshness(clock.instant());
        List<MonthlyRow> rows = months.each(asked, parameters.dimensions()).stream()
                .map(MonthlyRow::of)
                .toList();
        return new MonthlyAnswer(fresh, asked.period(), asked.previous(), rows);
    }
}
