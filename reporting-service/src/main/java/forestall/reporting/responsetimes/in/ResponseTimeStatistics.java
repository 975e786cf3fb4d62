package forestall.reporting.responsetimes.in;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import forestall.events.statistics.DurationBuckets;
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

/** How long the first call, the word to a station and the way to the door took. */
@RestController
class ResponseTimeStatistics {

    private final Days days;
    private final Progress progress;
    private final Clock clock;

    ResponseTimeStatistics(Days days, Progress progress, Clock clock) {
        this.days = days;
        this.progress = progress;
        this.clock = clock;
    }

    /**
     * One row for each slice and step, in the order of the codes and steps.
     *
     * @param fresh how far the figures are
     * @param previous the period compared with; absent unless asked for
     * @param largestError of the median and the 90th percentile, as a share of them
     */
    record ResponseTimesAnswer(
            @JsonUnwrapped Freshness fresh,
            Period period,
            @Nullable Period previous,
            double largestError,
            List<ResponseTimeRow> rows)
            implements Tabular {

        @Override
        public Sheet sheet() {
            return ResponseTimeRow.COLUMNS.sheet("response-times", rows);
        }
    }

    @GetMapping(
            path = "/v1/statistics/response-times",
            produces = {"application/json", Formats.CSV, Formats.XLSX})
    ResponseTimesAnswer between(Parameters parameters) {
        Comparison asked = parameters.days(clock);
        Freshness fresh = progress.freshness(clock.instant());
        List<ResponseTimeRow> rows = days.over(asked, parameters.dimensions()).stream()
                .flatMap(ResponseTimeRow::of)
                .toList();
        return new ResponseTimesAnswer(fresh, asked.period(), asked.previous(), DurationBuckets.LARGEST_ERROR, rows);
    }
}
