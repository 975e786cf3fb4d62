package forestall.dispatch.policy;

import java.time.Duration;

/** Durations as a policy file writes them: {@code 90s}, {@code 5m}, {@code 24h}. */
public final class Durations {
    private Durations() {}

    public static String written(Duration duration) {
        if (duration.toSecondsPart() > 0) {
            return duration.toSeconds() + "s";
        }
        return duration.toMinutesPart() > 0 ? duration.toMinutes() + "m" : duration.toHours() + "h";
    }
}
