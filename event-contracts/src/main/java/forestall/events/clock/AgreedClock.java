package forestall.events.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A clock on which processes agree that were told the same four things: at the reference instant of the machine's clock it shows the start,
 * from then on it runs so many times as fast, and from the end on as fast as the machine's. A month passes in minutes, and then it is an
 * ordinary evening that one can look at. Before the reference it stands. Times are whole microseconds, as PostgreSQL keeps them.
 */
public final class AgreedClock extends Clock {

    /** A month in less than half a minute; faster, one request would take a day. */
    public static final double FASTEST = 100_000;

    private final Instant start;
    private final double speed;
    private final Instant reference;
    private final @Nullable Instant end;
    private final Clock machine;

    /**
     * Agreed on.
     *
     * @param start what it shows at the reference
     * @param speed seconds of this clock in one of the machine's, above 0 and up to {@link #FASTEST}
     * @param reference by the machine's clock
     * @param end by this clock: from then on it is as fast as the machine's; absent when it is never
     * @throws IllegalArgumentException when there is no such speed, or the end is not after the start
     */
    public AgreedClock(Instant start, double speed, Instant reference, @Nullable Instant end, Clock machine) {
        if (!(speed > 0 && speed <= FASTEST)) {
            throw new IllegalArgumentException(
                    "expected a clock's speed above 0 and up to %.0f, found %s".formatted(FASTEST, speed));
        }
        if (end != null && !end.isAfter(start)) {
            throw new IllegalArgumentException(
                    "expected a clock's end after its start %s, found %s".formatted(start, end));
        }
        this.start = start;
        this.speed = speed;
        this.reference = reference;
        this.end = end;
        this.machine = machine;
    }

    @Override
    public Instant instant() {
        Duration real = Duration.between(reference, machine.instant());
        return at(real.isNegative() ? Duration.ZERO : real).truncatedTo(ChronoUnit.MICROS);
    }

    /** How long it takes by the machine's clock until this one shows that time; zero when it has. */
    public Duration until(Instant time) {
        Duration real = Duration.between(machine.instant(), machineTimeOf(time));
        return real.isNegative() ? Duration.ZERO : real;
    }

    private Instant machineTimeOf(Instant time) {
        if (end != null && time.isAfter(end)) {
            return machineTimeOf(end).plus(Duration.between(end, time));
        }
        return reference.plus(times(Duration.between(start, time), 1 / speed));
    }

    private Instant at(Duration real) {
        Instant fast = start.plus(times(real, speed));
        if (end == null || fast.isBefore(end)) {
            return fast;
        }
        return end.plus(real.minus(times(Duration.between(start, end), 1 / speed)));
    }

    /** Exact to the microsecond for centuries. */
    private static Duration times(Duration duration, double factor) {
        double seconds = duration.getSeconds() * factor;
        long whole = (long) Math.floor(seconds);
        return Duration.ofSeconds(whole, Math.round((seconds - whole) * 1e9 + duration.getNano() * factor));
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** The same time wherever it is read. */
    @Override
    public Clock withZone(ZoneId zone) {
        return new InZone(this, zone);
    }

    private static final class InZone extends Clock {
        private final AgreedClock clock;
        private final ZoneId zone;

        InZone(AgreedClock clock, ZoneId zone) {
            this.clock = clock;
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new InZone(clock, other);
        }

        @Override
        public Instant instant() {
            return clock.instant();
        }
    }
}
