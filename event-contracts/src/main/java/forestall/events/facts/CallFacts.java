package forestall.events.facts;

import forestall.events.ids.FeedId;
import forestall.events.vocabulary.Channel;
import forestall.events.vocabulary.Signal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the feed saw of a call, as the alert stated it.
 *
 * @param receivedAt when the intake took the alert; deadlines count from here
 * @param late detected long before it was received
 * @param callSeconds length of the call so far, in seconds
 * @param confidence of the feed, 0 to 1
 */
public record CallFacts(
        FeedId feedId,
        Instant detectedAt,
        Instant receivedAt,
        boolean late,
        Channel channel,
        @Nullable String impersonates,
        @Nullable Instant callStartedAt,
        @Nullable Integer callSeconds,
        double confidence,
        List<Signal> signals,
        @Nullable FreeText summary) {

    public CallFacts {
        requireConfidence(confidence);
        signals = Lists.copyOrEmpty(signals);
    }

    /**
     * Refuses what is no confidence, NaN included.
     *
     * @throws IllegalArgumentException when it is not from 0 to 1
     */
    public static void requireConfidence(double confidence) {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("expected a confidence from 0 to 1, found " + confidence);
        }
    }
}
