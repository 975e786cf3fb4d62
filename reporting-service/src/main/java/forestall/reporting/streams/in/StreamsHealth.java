package forestall.reporting.streams.in;

import forestall.reporting.streams.Progress;
import java.time.Instant;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Ready once everything that was there at the start is counted; a burst later on does not take the instance out. */
public final class StreamsHealth implements HealthIndicator {

    private final Progress progress;

    public StreamsHealth(Progress progress) {
        this.progress = progress;
    }

    @Override
    public Health health() {
        Health.Builder health = progress.isReady() ? Health.up() : Health.outOfService();
        Instant countedUpTo = progress.countedUpTo();
        if (countedUpTo != null) {
            health.withDetail("countedUpTo", countedUpTo.toString());
        }
        return health.withDetail("stage", progress.stage()).build();
    }
}
