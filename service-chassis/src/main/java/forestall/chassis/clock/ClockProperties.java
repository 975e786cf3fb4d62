package forestall.chassis.clock;

import forestall.events.clock.AgreedClock;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The time of a simulation, the same for every process of it. Without a start the time is the machine's.
 *
 * @param start what the clock shows at the reference
 * @param speed how many times as fast as the machine's it runs
 * @param reference by the machine's clock
 * @param end by the simulated clock: from then on it is as fast as the machine's; absent when it never is
 */
@ConfigurationProperties("forestall.clock")
record ClockProperties(
        @Nullable Instant start,
        @DefaultValue("1") double speed,
        @Nullable Instant reference,
        @Nullable Instant end) {

    Clock of(Clock machine) {
        if (start == null && reference == null && end == null && speed == 1) {
            return machine;
        }
        if (start == null || reference == null) {
            throw new IllegalArgumentException(
                    "expected forestall.clock.start and forestall.clock.reference together, found start %s and reference %s"
                            .formatted(said(start), said(reference)));
        }
        return new AgreedClock(start, speed, reference, end, machine);
    }

    private static String said(@Nullable Instant instant) {
        return instant == null ? "none" : instant.toString();
    }
}
