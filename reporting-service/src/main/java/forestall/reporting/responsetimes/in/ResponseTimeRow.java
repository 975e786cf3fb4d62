package forestall.reporting.responsetimes.in;

import forestall.events.ids.DistrictCode;
import forestall.events.ids.StationCode;
import forestall.events.statistics.Figures;
import forestall.events.vocabulary.AgeBand;
import forestall.events.vocabulary.Grade;
import forestall.events.vocabulary.ResponseStep;
import forestall.events.vocabulary.ScamType;
import forestall.reporting.daily.Comparison;
import forestall.reporting.daily.Slice;
import forestall.reporting.figures.FigureColumns;
import forestall.reporting.figures.StepTimes;
import forestall.reporting.sheet.Columns;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A step in a slice.
 *
 * @param previous absent unless asked for
 */
record ResponseTimeRow(
        @Nullable DistrictCode districtCode,
        @Nullable StationCode stationCode,
        @Nullable ScamType scamType,
        @Nullable Grade grade,
        @Nullable AgeBand ageBand,
        ResponseStep step,
        StepTimes times,
        @Nullable StepTimes previous) {

    static final Columns<ResponseTimeRow> COLUMNS = new Columns<ResponseTimeRow>()
            .with("", Slice.columns(), ResponseTimeRow::slice)
            .with("step", ResponseTimeRow::step)
            .with("", FigureColumns.times(), ResponseTimeRow::times)
            .with("previous ", FigureColumns.times(), ResponseTimeRow::previous);

    static Stream<ResponseTimeRow> of(Comparison.Line line) {
        Slice slice = line.slice();
        Figures previous = line.previous();
        return Arrays.stream(ResponseStep.values())
                .map(step -> new ResponseTimeRow(
                        slice.district(),
                        slice.station(),
                        slice.scamType(),
                        slice.grade(),
                        slice.ageBand(),
                        step,
                        StepTimes.of(step, line.figures()),
                        previous == null ? null : StepTimes.of(step, previous)));
    }

    private Slice slice() {
        return new Slice(districtCode, stationCode, scamType, grade, ageBand);
    }
}
