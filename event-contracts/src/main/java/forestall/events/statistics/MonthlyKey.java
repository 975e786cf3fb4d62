package forestall.events.statistics;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import forestall.events.ids.DistrictCode;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A cell of the monthly figures. As JSON the properties stand in this order, so that the bytes sort by month.
 *
 * @param month in Asia/Shanghai
 * @param districtCode absent for what happened while no district was known
 */
@JsonPropertyOrder({"month", "districtCode"})
public record MonthlyKey(YearMonth month, @Nullable DistrictCode districtCode) {}
