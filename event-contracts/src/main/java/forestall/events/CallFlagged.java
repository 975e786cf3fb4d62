package forestall.events;

import forestall.events.facts.CallFacts;
import forestall.events.facts.Caller;
import forestall.events.facts.FreeText;
import forestall.events.facts.Lists;
import forestall.events.facts.Victim;
import forestall.events.ids.AlertId;
import forestall.events.ids.FeedId;
import forestall.events.ids.VictimId;
import forestall.events.vocabulary.Channel;
import forestall.events.vocabulary.ScamType;
import forestall.events.vocabulary.Signal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed saw a call between a potential victim and a scammer. Wakes: triage, live counters.
 *
 * @param receivedAt when the intake took it; deadlines count from here
 * @param late detected long before it was received
 * @param callSeconds length of the call so far, in seconds
 * @param confidence of the feed, 0 to 1
 */
public record CallFlagged(
        VictimId victimId,
        AlertId alertId,
        FeedId feedId,
        String feedAlertId,
        Instant detectedAt,
        Instant receivedAt,
        boolean late,
        Victim victim,
        Caller caller,
        Channel channel,
        ScamType suspectedScamType,
        @Nullable String impersonates,
        @Nullable Instant callStartedAt,
        @Nullable Integer callSeconds,
        double confidence,
        List<Signal> signals,
        @Nullable FreeText summary)
        implements AlertEvent {

    public CallFlagged {
        CallFacts.requireConfidence(confidence);
        signals = Lists.copyOrEmpty(signals);
    }

    /** The call alone, as later events repeat it. */
    public CallFacts call() {
        return new CallFacts(
                feedId,
                detectedAt,
                receivedAt,
                late,
                channel,
                impersonates,
                callStartedAt,
                callSeconds,
                confidence,
                signals,
                summary);
    }
}
