package forestall.reporting.monthly.in;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import forestall.events.statistics.Figures;
import forestall.reporting.daily.Comparison;
import forestall.reporting.daily.Slice;
import forestall.reporting.figures.FigureColumns;
import forestall.reporting.sheet.Columns;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * One row of the answer: absent codes were not asked for, or not known when it was counted.
 *
 * @param previous absent unless asked for
 */
record MonthlyRow(
        YearMonth month,
        @JsonUnwrapped Slice slice,
        @JsonUnwrapped Figures figures,
        @Nullable MonthBefore previous) {

    static final Columns<MonthlyRow> COLUMNS = new Columns<MonthlyRow>()
            .with("month", MonthlyRow::month)
            .with("", Slice.columns(), MonthlyRow::slice)
            .with("", FigureColumns.all(), MonthlyRow::figures)
            .with("previous ", MonthBefore.COLUMNS, MonthlyRow::previous);

    static MonthlyRow of(Comparison.Line<YearMonth> line) {
        return new MonthlyRow(line.period(), line.slice(), line.figures(), MonthBefore.of(line.previous()));
    }

    /** The same slice at the same place in the period before. */
    record MonthBefore(YearMonth month, @JsonUnwrapped Figures figures) {

        private static final Columns<MonthBefore> COLUMNS = new Columns<MonthBefore>()
                .with("month", MonthBefore::month)
                .with("", FigureColumns.all(), MonthBefore::figures);

        private static @Nullable MonthBefore of(Comparison.@Nullable Before<YearMonth> line) {
            return line == null ? null : new MonthBefore(line.period(), line.figures());
        }
    }
}
