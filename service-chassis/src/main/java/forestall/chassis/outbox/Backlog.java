package forestall.chassis.outbox;

import forestall.chassis.trouble.Trouble;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.TransactionException;

/** How many rows wait and for how long the oldest has, counted when asked, at most every few seconds. Unknown (NaN) without the database. */
final class Backlog implements MeterBinder {

    private static final Logger LOG = LoggerFactory.getLogger(Backlog.class);
    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final String COUNT = """
            select count(*), coalesce(extract(epoch from clock_timestamp() - min(created_at)), 0)
            from forestall_outbox""";

    private final JdbcOperations jdbc;
    private final Clock clock;
    private @Nullable Counted last;

    private record Counted(Instant at, double rows, double oldestSeconds) {}

    Backlog(JdbcOperations jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("forestall.outbox.waiting", () -> count().rows())
                .description("Rows that wait in the outbox")
                .register(meters);
        Gauge.builder("forestall.outbox.oldest", () -> count().oldestSeconds())
                .description("Age of the oldest row in the outbox")
                .baseUnit("seconds")
                .register(meters);
    }

    private synchronized Counted count() {
        Instant now = clock.instant();
        Counted known = last;
        if (known == null || known.at().plus(REMEMBERED).isBefore(now)) {
            known = ask(now);
            last = known;
        }
        return known;
    }

    private Counted ask(Instant now) {
        try {
            Counted counted =
                    jdbc.queryForObject(COUNT, (row, number) -> new Counted(now, row.getDouble(1), row.getDouble(2)));
            return counted == null ? unknown(now) : counted;
        } catch (DataAccessException | TransactionException e) {
            LOG.debug("The outbox cannot be counted: {}", Trouble.describe(e));
            return unknown(now);
        }
    }

    private static Counted unknown(Instant now) {
        return new Counted(now, Double.NaN, Double.NaN);
    }
}
