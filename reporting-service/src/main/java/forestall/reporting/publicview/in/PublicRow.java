package forestall.reporting.publicview.in;

import forestall.events.ids.DistrictCode;
import forestall.events.vocabulary.AgeBand;
import forestall.events.vocabulary.Grade;
import forestall.events.vocabulary.ScamType;
import forestall.reporting.publicview.PublicCell;
import forestall.reporting.publicview.PublicFigure;
import forestall.reporting.publicview.PublicMonths;
import forestall.reporting.sheet.Columns;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A slice of a month.
 *
 * @param shown by the name of the figure
 * @param hidden names of the figures that are not shown here
 */
record PublicRow(
        YearMonth month,
        @Nullable DistrictCode districtCode,
        @Nullable ScamType scamType,
        @Nullable Grade grade,
        @Nullable AgeBand ageBand,
        Map<String, PublicCell> shown,
        List<String> hidden) {

    static final Columns<PublicRow> COLUMNS = columns();

    static PublicRow of(PublicMonths.Line line) {
        Map<String, PublicCell> shown = new LinkedHashMap<>();
        line.shown().forEach((figure, cell) -> shown.put(figure.column(), cell));
        List<String> hidden = Arrays.stream(PublicFigure.values())
                .map(PublicFigure::column)
                .filter(column -> !shown.containsKey(column))
                .toList();
        return new PublicRow(
                line.month(),
                line.slice().districtCode(),
                line.slice().scamType(),
                line.slice().grade(),
                line.slice().ageBand(),
                shown,
                hidden);
    }

    private static Columns<PublicRow> columns() {
        Columns<PublicRow> columns = new Columns<PublicRow>()
                .with("month", PublicRow::month)
                .with("districtCode", PublicRow::districtCode)
                .with("scamType", PublicRow::scamType)
                .with("grade", PublicRow::grade)
                .with("ageBand", PublicRow::ageBand);
        for (PublicFigure figure : PublicFigure.values()) {
            columns.with("", of(figure), row -> row.shown().get(figure.column()));
        }
        return columns.with("hidden", row -> String.join(" ", row.hidden()));
    }

    private static Columns<PublicCell> of(PublicFigure figure) {
        Columns<PublicCell> columns = new Columns<PublicCell>().with(figure.column(), PublicCell::count);
        return figure.isMoney()
                ? columns.with(figure.column() + "Fen", PublicCell::fen).with(figure.column() + "Yuan", PublicRow::yuan)
                : columns;
    }

    private static @Nullable BigDecimal yuan(PublicCell cell) {
        Long fen = cell.fen();
        return fen == null ? null : BigDecimal.valueOf(fen, 2);
    }
}
