package forestall.reporting.monthly.in;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import forestall.events.ids.DistrictCode;
import forestall.events.ids.StationCode;
import forestall.events.statistics.Figures;
import forestall.events.vocabulary.AgeBand;
import forestall.events.vocabulary.Grade;
import forestall.events.vocabulary.ScamType;
import forestall.reporting.daily.Breakdown;
import forestall.reporting.daily.Slice;
import forestall.reporting.figures.FigureColumns;
import forestall.reporting.sheet.Columns;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** One row of the answer: absent codes were not asked for, or not known when it was counted. */
record MonthlyRow(
        YearMonth month,
        @Nullable DistrictCode districtCode,
        @Nullable StationCode stationCode,
        @Nullable ScamType scamType,
        @Nullable Grade grade,
        @Nullable AgeBand ageBand,
        @JsonUnwrapped Figures figures) {

    static final Columns<MonthlyRow> COLUMNS = new Columns<MonthlyRow>()
            .with("month", MonthlyRow::month)
            .with("", Slice.columns(), MonthlyRow::slice)
            .with("", FigureColumns.all(), MonthlyRow::figures);

    static MonthlyRow of(Breakdown.Line<YearMonth> line) {
        return new MonthlyRow(
                line.period(),
                line.slice().district(),
                line.slice().station(),
                line.slice().scamType(),
                line.slice().grade(),
                line.slice().ageBand(),
                line.figures());
    }

    private Slice slice() {
        return new Slice(districtCode, stationCode, scamType, grade, ageBand);
    }
}
