package forestall.reporting.funnel.in;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import forestall.events.ids.DistrictCode;
import forestall.events.ids.StationCode;
import forestall.events.vocabulary.AgeBand;
import forestall.events.vocabulary.Grade;
import forestall.events.vocabulary.ScamType;
import forestall.reporting.daily.Comparison;
import forestall.reporting.daily.Days;
import forestall.reporting.daily.Dimension;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** From alerts to losses prevented. */
@RestController
class FunnelStatistics {

    private static final Columns<Row> COLUMNS = new Columns<Row>()
            .with("", Slice.columns(), Row::slice)
            .with("", Funnel.columns(), Row::funnel)
            .with("previous ", Funnel.columns(), Row::previous);

    private final Days days;
    private final Progress progress;
    private final Clock clock;

    FunnelStatistics(Days days, Progress progress, Clock clock) {
        this.days = days;
        this.progress = progress;
        this.clock = clock;
    }

    /** @param previous absent unless asked for */
    record Row(
            @Nullable DistrictCode districtCode,
            @Nullable StationCode stationCode,
            @Nullable ScamType scamType,
            @Nullable Grade grade,
            @Nullable AgeBand ageBand,
            Funnel funnel,
            @Nullable Funnel previous) {

        private static Row of(Comparison.Line line) {
            Slice slice = line.slice();
            return new Row(
                    slice.district(),
                    slice.station(),
                    slice.scamType(),
                    slice.grade(),
                    slice.ageBand(),
                    Funnel.of(line.figures()),
                    line.previous() == null ? null : Funnel.of(line.previous()));
        }

        private Slice slice() {
            return new Slice(districtCode, stationCode, scamType, grade, ageBand);
        }
    }

    /**
     * One row for each slice, in the order of the codes.
     *
     * @param fresh how far the figures are
     * @param previous the period compared with; absent unless asked for
     */
    record Answer(
            @JsonUnwrapped Freshness fresh,
            Period period,
            @Nullable Period previous,
            List<Row> rows) implements Tabular {

        @Override
        public Sheet sheet() {
            return COLUMNS.sheet("funnel", rows);
        }
    }

    @GetMapping(
            path = "/v1/statistics/funnel",
            produces = {"application/json", Formats.CSV, Formats.XLSX})
    Answer between(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String compare) {
        Comparison asked = Comparison.of(Period.ofDays(from, to, clock), compare);
        Freshness fresh = progress.freshness(clock.instant());
        List<Row> rows =
                asked.lines(days, Dimension.namedIn(by)).stream().map(Row::of).toList();
        return new Answer(fresh, asked.period(), asked.previous(), rows);
    }
}
