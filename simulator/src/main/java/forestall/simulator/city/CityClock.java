package forestall.simulator.city;

import forestall.events.clock.AgreedClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The clock that the services go by, as the environment says, which is theirs too. */
public interface CityClock {

    Clock clock();

    /** Zero when the clock shows that time or a later one. */
    Duration machineTimeUntil(Instant time);

    /**
     * The one that FORESTALL_CLOCK_START, _SPEED, _REFERENCE and _END agree on; the machine's without them.
     *
     * @throws IllegalArgumentException when they make no sense
     */
    static CityClock of(Map<String, String> environment) {
        Instant start = instant(environment, "FORESTALL_CLOCK_START");
        if (start == null) {
            return machine();
        }
        Instant reference = instant(environment, "FORESTALL_CLOCK_REFERENCE");
        if (reference == null) {
            throw new IllegalArgumentException(
                    "expected FORESTALL_CLOCK_REFERENCE beside FORESTALL_CLOCK_START, found none");
        }
        return agreed(new AgreedClock(
                start, speed(environment), reference, instant(environment, "FORESTALL_CLOCK_END"), Clock.systemUTC()));
    }

    static CityClock agreed(AgreedClock clock) {
        return new CityClock() {
            @Override
            public Clock clock() {
                return clock;
            }

            @Override
            public Duration machineTimeUntil(Instant time) {
                return clock.until(time);
            }
        };
    }

    static CityClock machine() {
        Clock clock = Clock.systemUTC();
        return new CityClock() {
            @Override
            public Clock clock() {
                return clock;
            }

            @Override
            public Duration machineTimeUntil(Instant time) {
                Duration left = Duration.between(clock.instant(), time);
                return left.isNegative() ? Duration.ZERO : left;
            }
        };
    }

    private static @Nullable Instant instant(Map<String, String> environment, String variable) {
        String written = environment.get(variable);
        try {
            return written == null ? null : Instant.parse(written);
        } catch (DateTimeParseException none) {
            throw new IllegalArgumentException(
                    "expected %s to be an instant such as 2017-10-31T16:00:00Z, found '%s'"
                            .formatted(variable, written),
                    none);
        }
    }

    private static double speed(Map<String, String> environment) {
        String written = environment.getOrDefault("FORESTALL_CLOCK_SPEED", "1");
        try {
            return Double.parseDouble(written);
        } catch (NumberFormatException none) {
            throw new IllegalArgumentException(
                    "expected FORESTALL_CLOCK_SPEED to be a number, found '%s'".formatted(written), none);
        }
    }
}
