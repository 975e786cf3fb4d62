package forestall.simulator.city.acting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/** The city's time. Whoever waits for longer than the simulation lasts stops waiting. */
public final class Time {

    /** No wait is exact to less. */
    private static final Duration LEAST = Duration.ofMillis(1);

    /** So often those who wait look whether it was broken off. */
    private static final Duration LONGEST = Duration.ofMillis(250);

    private final Clock clock;
    private final Function<Instant, Duration> machineTimeUntil;
    private final Instant closes;
    private volatile boolean over;

    /**
     * Until it closes.
     *
     * @param machineTimeUntil how long it takes by the machine's clock until the city's shows that time
     */
    public Time(Clock clock, Function<Instant, Duration> machineTimeUntil, Instant closes) {
        this.clock = clock;
        this.machineTimeUntil = machineTimeUntil;
        this.closes = closes;
    }

    public Clock clock() {
        return clock;
    }

    /** As precise as the services keep it. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    public boolean isOver() {
        return over || !clock.instant().isBefore(closes);
    }

    /** Nobody waits any more. */
    public void end() {
        over = true;
    }

    /** False when the simulation is over by then. */
    public boolean sleep(Duration cityTime) {
        return sleepUntil(clock.instant().plus(cityTime));
    }

    /** False when the simulation is over by then. */
    public boolean sleepUntil(Instant then) {
        if (!then.isBefore(closes)) {
            return false;
        }
        while (!over) {
            Duration left = machineTimeUntil.apply(then);
            if (left.compareTo(LEAST) < 0) {
                return !isOver();
            }
            pause(left.compareTo(LONGEST) < 0 ? left : LONGEST);
        }
        return false;
    }

    /** By the machine's clock. */
    static void pause(Duration machineTime) {
        LockSupport.parkNanos(machineTime.toNanos());
    }
}
