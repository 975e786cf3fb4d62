package forestall.reporting.responsetimes.in;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import forestall.events.statistics.Figures;
import forestall.events.vocabulary.ResponseStep;
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
        @JsonUnwrapped Slice slice,
        ResponseStep step,
        StepTimes times,
        @Nullable StepTimes previous) {

    static final Columns<ResponseTimeRow> COLUMNS = new Columns<ResponseTimeRow>()
            .with("", Slice.columns(), ResponseTimeRow::slice)
            .with("step", ResponseTimeRow::step)
            .with("", FigureColumns.times(), ResponseTimeRow::times)
            .with("previous ", FigureColumns.times(), ResponseTimeRow::previous);

    static Stream<ResponseTimeRow> of(Comparison.Line<?> line) {
        Figures previous = line.before();
        return Arrays.stream(ResponseStep.values())
                .map(step -> new ResponseTimeRow(
                        line.slice(),
                        step,
                        StepTimes.of(step, line.figures()),
                        previous == null ? null : StepTimes.of(step, previous)));
    }
}
