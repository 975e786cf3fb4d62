package forestall.reporting.daily.in;

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
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One row of the answer: absent codes were not asked for, or not known when it was counted. */
record DailyRow(
        LocalDate date,
        @Nullable DistrictCode districtCode,
        @Nullable StationCode stationCode,
        @Nullable ScamType scamType,
        @Nullable Grade grade,
        @Nullable AgeBand ageBand,
        @JsonUnwrapped Figures figures) {

    static final Columns<DailyRow> COLUMNS = new Columns<DailyRow>()
            .with("date", DailyRow::date)
            .with("", Slice.columns(), DailyRow::slice)
            .with("", FigureColumns.all(), DailyRow::figures);

    static DailyRow of(Breakdown.Line<LocalDate> line) {
        return new DailyRow(
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
