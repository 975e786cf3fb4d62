package forestall.reporting.daily;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import forestall.events.ids.DistrictCode;
import forestall.events.ids.StationCode;
import forestall.events.statistics.DailyKey;
import forestall.events.vocabulary.AgeBand;
import forestall.events.vocabulary.Grade;
import forestall.events.vocabulary.ScamType;
import forestall.reporting.sheet.Columns;
import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The part of all figures with these values; null where nobody asked, or where the code was not known. */
public record Slice(
        @Nullable DistrictCode districtCode,
        @Nullable StationCode stationCode,
        @Nullable ScamType scamType,
        @Nullable Grade grade,
        @Nullable AgeBand ageBand)
        implements Comparable<Slice> {

    private static final Comparator<Slice> ORDER = comparing(
                    (Slice slice) -> slice.districtCode, nullsLast(comparing(DistrictCode::value)))
            .thenComparing(slice -> slice.stationCode, nullsLast(comparing(StationCode::value)))
            .thenComparing(slice -> slice.scamType, nullsLast(naturalOrder()))
            .thenComparing(slice -> slice.grade, nullsLast(naturalOrder()))
            .thenComparing(slice -> slice.ageBand, nullsLast(naturalOrder()));

    /** Where a cell goes when only these dimensions are told apart. */
    public static Slice of(DailyKey cell, Set<Dimension> by) {
        return new Slice(
                by.contains(Dimension.DISTRICT) ? cell.districtCode() : null,
                by.contains(Dimension.STATION) ? cell.stationCode() : null,
                by.contains(Dimension.SCAM_TYPE) ? cell.scamType() : null,
                by.contains(Dimension.GRADE) ? cell.grade() : null,
                by.contains(Dimension.AGE_BAND) ? cell.ageBand() : null);
    }

    /** Where a cell goes that knows its district only. */
    public static Slice of(@Nullable DistrictCode district, Set<Dimension> by) {
        return new Slice(by.contains(Dimension.DISTRICT) ? district : null, null, null, null, null);
    }

    /** All five, so that a table has the same columns whatever was asked for. */
    public static Columns<Slice> columns() {
        return new Columns<Slice>()
                .with("districtCode", Slice::districtCode)
                .with("stationCode", Slice::stationCode)
                .with("scamType", Slice::scamType)
                .with("grade", Slice::grade)
                .with("ageBand", Slice::ageBand);
    }

    @Override
    public int compareTo(Slice other) {
        return ORDER.compare(this, other);
    }
}
