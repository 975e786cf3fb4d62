package forestall.cases.console.in;

import forestall.chassis.trouble.Trouble;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The marks that open pages ask for: however many of them show the same, the store is asked once in each interval. */
@Component
class SharedMarks {

    static final Duration PAUSE = Duration.ofMillis(500);

    private static final Logger LOG = LoggerFactory.getLogger(SharedMarks.class);

    private final ConcurrentHashMap<String, Read> latest = new ConcurrentHashMap<>();
    private final AtomicBoolean failing = new AtomicBoolean();
    private final LongSupplier nanoseconds;

    @Autowired
    SharedMarks() {
        this(System::nanoTime);
    }

    SharedMarks(LongSupplier nanoseconds) {
        this.nanoseconds = nanoseconds;
    }

    /**
     * What the store said.
     *
     * @param mark null when it could not be asked
     * @param at nanoseconds of a clock of this machine
     */
    private record Read(@Nullable String mark, long at) {}

    /**
     * The mark of what a page shows.
     *
     * @param shown what the page has: it stands while the store cannot be asked
     */
    String of(String page, String shown, Supplier<String> store) {
        long now = nanoseconds.getAsLong();
        latest.values().removeIf(read -> now - read.at >= PAUSE.toNanos());
        String mark = latest.computeIfAbsent(page, unread -> new Read(asked(store), now))
                .mark();
        return mark == null ? shown : mark;
    }

    /** Whatever fails in the store fails for each page at each turn: it is logged once, and once more when it is over. */
    private @Nullable String asked(Supplier<String> store) {
        try {
            String mark = store.get();
            if (failing.compareAndSet(true, false)) {
                LOG.info("Open pages are told of changes again");
            }
            return mark;
        } catch (RuntimeException e) {
            boolean left = Thread.currentThread().isInterrupted();
            if (!left && failing.compareAndSet(false, true)) {
                LOG.warn("Open pages are not told of changes for now: {}", Trouble.describe(e));
            }
            return null;
        }
    }
}
