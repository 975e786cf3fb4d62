package forestall.system.faults;

import forestall.events.clock.AgreedClock;
import forestall.local.supervision.Part;
import forestall.local.supervision.Stack;
import forestall.local.supervision.StackBuilder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The time of a stack that is not the machine's.
 *
 * @param reference by the machine's clock
 * @param end absent when it is fast for ever
 */
record OwnTime(
        Instant start,
        double speed,
        Instant reference,
        @Nullable Instant end) {

    /** Every service by this time. */
    Stack started(StackBuilder builder) {
        return started(builder, Map.of());
    }

    /**
     * Some services ahead of it, or behind.
     *
     * @param apart by how much they are ahead
     */
    Stack started(StackBuilder builder, Map<Part, Duration> apart) {
        Part.all().stream()
                .filter(Part::isService)
                .forEach(part -> builder.environment(part, of(apart.getOrDefault(part, Duration.ZERO))));
        return builder.start();
    }

    private Map<String, String> of(Duration ahead) {
        Map<String, String> time = new TreeMap<>(Map.of(
                "FORESTALL_CLOCK_START", start.plus(ahead).toString(),
                "FORESTALL_CLOCK_SPEED", String.valueOf(speed),
                "FORESTALL_CLOCK_REFERENCE", reference.toString()));
        if (end != null) {
            time.put("FORESTALL_CLOCK_END", end.plus(ahead).toString());
        }
        return time;
    }

    AgreedClock clock() {
        return new AgreedClock(start, speed, reference, end, Clock.systemUTC());
    }
}
