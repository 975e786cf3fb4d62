package forestall.reporting.facts;

import forestall.events.facts.Dimensions;
import forestall.events.ids.DistrictCode;
import forestall.events.ids.StationCode;
import forestall.events.statistics.DailyKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Where something counts: the day in Shanghai on which it happened, and what the event says about place, scam and person. */
final class Cells {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 9999;

    private Cells() {}

    static DailyKey at(Instant happenedAt, Dimensions by) {
        return new DailyKey(
                day(happenedAt), by.districtCode(), by.stationCode(), by.scamType(), by.grade(), by.ageBand());
    }

    /** In the books of the station that the event names, which may differ from the one that it counted under before. */
    static DailyKey at(
            Instant happenedAt, Dimensions by, StationCode station, @Nullable DistrictCode districtOfStation) {
        boolean sameStation = station.equals(by.stationCode());
        DistrictCode district = sameStation || districtOfStation == null ? by.districtCode() : districtOfStation;
        return new DailyKey(day(happenedAt), district, station, by.scamType(), by.grade(), by.ageBand());
    }

    /** The same cell of another day. */
    static DailyKey onDay(Instant instant, DailyKey cell) {
        return new DailyKey(
                day(instant), cell.districtCode(), cell.stationCode(), cell.scamType(), cell.grade(), cell.ageBand());
    }

    private static LocalDate day(Instant happenedAt) {
        LocalDate day = LocalDate.ofInstant(happenedAt, SHANGHAI);
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException(
                    "expected a day in the years %d to %d, found %s".formatted(FIRST_YEAR, LAST_YEAR, day));
        }
        return day;
    }
}
