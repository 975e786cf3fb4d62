package forestall.chassis.messaging;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long publishing without an outbox may take, and how much may wait.
 *
 * @param maxBlock longest wait for a topic's metadata or for buffer space
 * @param requestTimeout longest wait for one answer of the broker
 * @param deliveryTimeout longest time from sending to acknowledgement, retries included; after it the publication counts as failed. At
 *     least the request timeout
 * @param waiting most events that wait to be handed to the producer; more are refused at once
 */
@ConfigurationProperties("forestall.publishing")
public record PublishingProperties(
        @DefaultValue("2s") Duration maxBlock,
        @DefaultValue("2s") Duration requestTimeout,
        @DefaultValue("5s") Duration deliveryTimeout,
        @DefaultValue("20000") int waiting) {}
