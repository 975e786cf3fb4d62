package forestall.simulator.city.people;

import forestall.events.vocabulary.Channel;
import forestall.events.vocabulary.Signal;
import java.time.Instant;
import java.util.List;

/**
 * An alert that a feed will post.
 *
 * @param feedAlertId the feed's own name for it
 * @param at when it is posted
 * @param detectedAt when the call was detected: a moment before, or hours
 * @param about from whose number
 * @param twice the feed posts it once more, as if the answer had been lost
 */
public record Planned(
        String feedAlertId,
        Instant at,
        Instant detectedAt,
        Citizen about,
        Channel channel,
        List<Signal> signals,
        double confidence,
        boolean twice) {

    public Planned {
        signals = List.copyOf(signals);
    }
}
