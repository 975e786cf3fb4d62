package forestall.reporting.daily.in;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import forestall.events.statistics.Figures;
import forestall.reporting.daily.Comparison;
import forestall.reporting.daily.Slice;
import forestall.reporting.figures.FigureColumns;
import forestall.reporting.sheet.Columns;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One row of the answer: absent codes were not asked for, or not known when it was counted.
 *
 * @param previous absent unless asked for
 */
record DailyRow(
        LocalDate date,
        @JsonUnwrapped Slice slice,
        @JsonUnwrapped Figures figures,
        @Nullable DayBefore previous) {

    static final Columns<DailyRow> COLUMNS = new Columns<DailyRow>()
            .with("date", DailyRow::date)
            .with("", Slice.columns(), DailyRow::slice)
            .with("", FigureColumns.all(), DailyRow::figures)
            .with("previous ", DayBefore.COLUMNS, DailyRow::previous);

    static DailyRow of(Comparison.Line<LocalDate> line) {
        return new DailyRow(line.period(), line.slice(), line.figures(), DayBefore.of(line.previous()));
    }

    /** The same slice at the same place in the period before. */
    record DayBefore(LocalDate date, @JsonUnwrapped Figures figures) {

        private static final Columns<DayBefore> COLUMNS = new Columns<DayBefore>()
                .with("date", DayBefore::date)
                .with("", FigureColumns.all(), DayBefore::figures);

        private static @Nullable DayBefore of(Comparison.@Nullable Before<LocalDate> line) {
            return line == null ? null : new DayBefore(line.period(), line.figures());
        }
    }
}
