package forestall.reporting.live;

import static org.assertj.core.api.Assertions.assertThat;

import forestall.events.statistics.DailyKey;
import forestall.events.statistics.Figures;
import forestall.reporting.SettableClock;
import forestall.reporting.daily.DailyFigures;
import forestall.reporting.streams.Progress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CountNowTest {

    private static final Instant NOON = Instant.parse("2026-11-14T04:00:00.100Z");

    private final AtomicInteger counted = new AtomicInteger();
    private final SettableClock clock = new SettableClock(NOON);
    private final CountNow counters = new CountNow(new LiveBoard(), new CountedDays(), new Progress(), clock);

    /** Days without cells, which know how often they were read. */
    private final class CountedDays implements DailyFigures {

        @Override
        public void each(LocalDate from, LocalDate to, BiConsumer<DailyKey, Figures> cell) {
            counted.incrementAndGet();
        }
    }

    @Test
    void nothing_is_counted_while_nobody_asks() {
        clock.set(NOON.plus(Duration.ofHours(1)));

        assertThat(counted).hasValue(0);
    }

    @Test
    void all_who_ask_within_a_second_share_one_count() throws InterruptedException {
        Set<LiveCounters> told = ConcurrentHashMap.newKeySet();
        List<Thread> boards = IntStream.range(0, 200)
                .mapToObj(board -> Thread.ofVirtual().start(() -> told.add(counters.count())))
                .toList();
        for (Thread board : boards) {
            board.join();
        }
        clock.set(NOON.plusMillis(899));
        told.add(counters.count());

        assertThat(counted).hasValue(1);
        assertThat(told).singleElement().extracting(LiveCounters::now).isEqualTo(NOON);
    }

    @Test
    void the_next_second_is_counted_anew() {
        counters.count();
        clock.set(NOON.plusMillis(900));

        assertThat(counters.count().now()).isEqualTo(clock.instant());
        assertThat(counted).hasValue(2);
    }
}
