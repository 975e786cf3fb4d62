package forestall.reporting.live;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a wall board shows. Each message holds all of it, so whoever connects again has lost nothing.
 *
 * @param now by the service's clock
 * @param asOf everything written by then is in today's figures; absent while the count catches up for the first time
 * @param stage how far the count is, in words
 * @param alertsInTenMinutes received by the intake in the minutes that began within the last ten; likewise the hour
 * @param alertsToday of today in Shanghai, as all that follow
 */
public record LiveCounters(
        Instant now,
        @Nullable Instant asOf,
        String stage,
        long alertsInTenMinutes,
        long alertsInHour,
        long alertsToday,
        long callsToday,
        long visitsToday,
        long preventedTodayFen) {

    /** Whether anything is counted that was not before; the time alone is no news. */
    public boolean saysTheSameAs(LiveCounters other) {
        return stage.equals(other.stage)
                && (asOf == null) == (other.asOf == null)
                && alertsInTenMinutes == other.alertsInTenMinutes
                && alertsInHour == other.alertsInHour
                && alertsToday == other.alertsToday
                && callsToday == other.callsToday
                && visitsToday == other.visitsToday
                && preventedTodayFen == other.preventedTodayFen;
    }
}
