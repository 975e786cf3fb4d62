package forestall.intake.alert.in;

import forestall.events.ids.FeedId;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.http.HttpStatus;

/** How many alerts each feed may post. Feeds are named in tokens that we signed, so there are few. */
public final class FeedRates {

    private final ConcurrentMap<FeedId, Bucket> buckets = new ConcurrentHashMap<>();
    private final Bandwidth rate;

    /**
     * The same rate for every feed.
     *
     * @param burst alerts at once, after a quiet time
     */
    public FeedRates(int alertsPerSecond, int burst) {
        this.rate = Bandwidth.builder()
                .capacity(burst)
                .refillGreedy(alertsPerSecond, Duration.ofSeconds(1))
                .build();
    }

    /** Counts so many alerts against the feed, all or none. */
    void take(FeedId feed, int alerts) {
        if (alerts == 0) {
            return;
        }
        ConsumptionProbe probe = buckets.computeIfAbsent(
                        feed, any -> Bucket.builder().addLimit(rate).build())
                .tryConsumeAndReturnRemaining(alerts);
        if (!probe.isConsumed()) {
            throw Rejection.retryable(
                    HttpStatus.TOO_MANY_REQUESTS,
                    "feed-rate-exceeded",
                    "expected at most %d alerts from this feed now, found %d; nothing was taken"
                            .formatted(probe.getRemainingTokens(), alerts),
                    Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }
}
