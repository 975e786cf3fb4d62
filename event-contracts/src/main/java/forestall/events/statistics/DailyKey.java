package forestall.events.statistics;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import forestall.events.ids.DistrictCode;
import forestall.events.ids.StationCode;
import forestall.events.vocabulary.AgeBand;
import forestall.events.vocabulary.Grade;
import forestall.events.vocabulary.ScamType;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A cell of the daily figures. As JSON the properties stand in this order and absent codes are left out, so that equal keys are
 * equal bytes and the bytes sort by date.
 *
 * @param date in Asia/Shanghai, of what happened, however late it was reported
 * @param stationCode absent while no station is known
 * @param districtCode absent while no district is known
 */
@JsonPropertyOrder({"date", "districtCode", "stationCode", "scamType", "grade", "ageBand"})
public record DailyKey(
        LocalDate date,
        @Nullable DistrictCode districtCode,
        @Nullable StationCode stationCode,
        ScamType scamType,
        Grade grade,
        AgeBand ageBand) {}
