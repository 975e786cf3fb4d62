package forestall.reporting.funnel.in;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import forestall.events.statistics.Figures;
import forestall.reporting.daily.Comparison;
import forestall.reporting.daily.Days;
import forestall.reporting.daily.Parameters;
import forestall.reporting.daily.Period;
import forestall.reporting.daily.Slice;
import forestall.reporting.funnel.Funnel;
import forestall.reporting.sheet.Columns;
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

/** From alerts to losses prevented. */
@RestController
class FunnelStatistics {

    private static final Columns<FunnelRow> COLUMNS = new Columns<FunnelRow>()
            .with("", Slice.columns(), FunnelRow::slice)
            .with("", Funnel.columns(), FunnelRow::funnel)
            .with("previous ", Funnel.columns(), FunnelRow::previous);

    private final Days days;
    private final Progress progress;
    private final Clock clock;

    FunnelStatistics(Days days, Progress progress, Clock clock) {
        this.days = days;
        this.progress = progress;
        this.clock = clock;
    }

    /** @param previous absent unless asked for */
    record FunnelRow(
            @JsonUnwrapped Slice slice,
            Funnel funnel,
            @Nullable Funnel previous) {

        private static FunnelRow of(Comparison.Line<?> line) {
            Figures before = line.before();
            return new FunnelRow(line.slice(), Funnel.of(line.figures()), before == null ? null : Funnel.of(before));
        }
    }

    /**
     * One row for each slice, in the order of the codes.
     *
     * @param fresh how far the figures are
     * @param previous the period compared with; absent unless asked for
     */
    record FunnelAnswer(
            @JsonUnwrapped Freshness fresh,
            Period period,
            @Nullable Period previous,
            List<FunnelRow> rows) implements Tabular {

        @Override
        public Sheet sheet() {
            return COLUMNS.sheet("funnel", rows);
        }
    }

    @GetMapping(
            path = "/v1/statistics/funnel",
            produces = {"application/json", Formats.CSV, Formats.XLSX})
    FunnelAnswer between(Parameters parameters) {
        Comparison asked = parameters.days(clock);
        Freshness fresh = progress.freshness(clock.instant());
        List<FunnelRow> rows = days.over(asked, parameters.dimensions()).stream()
                .map(FunnelRow::of)
                .toList();
        return new FunnelAnswer(fresh, asked.period(), asked.previous(), rows);
    }
}
