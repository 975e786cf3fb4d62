package forestall.reporting.live;

import forestall.events.statistics.Figures;
import forestall.reporting.daily.DailyFigures;
import forestall.reporting.streams.Progress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The counters of this moment. */
public final class CountNow {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final LiveBoard board;
    private final DailyFigures days;
    private final Progress progress;
    private final Clock clock;

    public CountNow(LiveBoard board, DailyFigures days, Progress progress, Clock clock) {
        this.board = board;
        this.days = days;
        this.progress = progress;
        this.clock = clock;
    }

    public LiveCounters count() {
        Instant asOf = progress.countedUpTo();
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, SHANGHAI);
        Figures[] sum = {Figures.NONE};
        days.each(today, today, (cell, figures) -> sum[0] = sum[0].plus(figures));
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
