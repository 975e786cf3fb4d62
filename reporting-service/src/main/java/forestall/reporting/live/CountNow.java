package forestall.reporting.live;

import forestall.events.statistics.Figures;
import forestall.reporting.daily.Breakdown;
import forestall.reporting.daily.DailyFigures;
import forestall.reporting.streams.Progress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The counters of this moment. They are counted when somebody asks, and whoever asks within the same second of the clock is told the same:
 * a thousand wall boards cost as much as one.
 */
public final class CountNow {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final LiveBoard board;
    private final DailyFigures days;
    private final Progress progress;
    private final Clock clock;
    private @Nullable LiveCounters last;

    public CountNow(LiveBoard board, DailyFigures days, Progress progress, Clock clock) {
        this.board = board;
        this.days = days;
        this.progress = progress;
        this.clock = clock;
    }

    public synchronized LiveCounters count() {
        Instant now = clock.instant();
        LiveCounters counted = last;
        if (counted == null || !second(counted.now()).equals(second(now))) {
            counted = count(now);
            last = counted;
        }
        return counted;
    }

    private static Instant second(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS);
    }

    private LiveCounters count(Instant now) {
        Instant asOf = progress.countedUpTo();
        LocalDate today = LocalDate.ofInstant(now, SHANGHAI);
        Figures[] sum = {Figures.NONE};
        days.each(today, today, (cell, figures) -> sum[0] = Breakdown.sum(sum[0], figures));
        return new LiveCounters(
                now,
                asOf,
                progress.stage(),
                board.alertsWithin(Duration.ofMinutes(10), now),
                board.alertsWithin(Duration.ofHours(1), now),
                sum[0].alerts(),
                sum[0].callsMade(),
                sum[0].visits(),
                sum[0].preventedBeforeTransferFen());
    }
}
