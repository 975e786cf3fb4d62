package forestall.reporting.publicview.in;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import forestall.reporting.daily.Dimension;
import forestall.reporting.daily.Period;
import forestall.reporting.publicview.PublicMonths;
import forestall.reporting.publicview.SmallCells;
import forestall.reporting.sheet.Formats;
import forestall.reporting.sheet.Sheet;
import forestall.reporting.sheet.Tabular;
import forestall.reporting.streams.Freshness;
import forestall.reporting.streams.Progress;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What analysts may pass on to everybody. */
@RestController
class PublicStatistics {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final PublicMonths months;
    private final SmallCells small;
    private final Progress progress;
    private final Clock clock;

    PublicStatistics(PublicMonths months, SmallCells small, Progress progress, Clock clock) {
        this.months = months;
        this.small = small;
        this.progress = progress;
        this.clock = clock;
    }

    /**
     * The rows in the order of time and codes.
     *
     * @param fresh how far the figures are
     * @param minimum counts below this one are hidden, zeros too
     */
    record PublicAnswer(@JsonUnwrapped Freshness fresh, int minimum, List<PublicRow> rows) implements Tabular {

        @Override
        public Sheet sheet() {
            return PublicRow.COLUMNS.sheet("public", rows);
        }
    }

    @GetMapping(
            path = "/v1/statistics/public",
            produces = {"application/json", Formats.CSV, Formats.XLSX})
    PublicAnswer between(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String by) {
        Period period = Period.ofMonths(from, to, clock);
        Freshness fresh = progress.freshness(clock.instant());
        YearMonth thisMonth = YearMonth.now(clock.withZone(SHANGHAI));
        List<PublicRow> rows = months.between(period, Dimension.namedIn(by), thisMonth).stream()
                .map(PublicRow::of)
                .toList();
        return new PublicAnswer(fresh, small.minimum(), rows);
    }
}
