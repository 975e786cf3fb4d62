package forestall.chassis.messaging;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How subscribers read.
 *
 * @param concurrency consumers per subscriber in this process; more than the topic's partitions are idle
 * @param batchSize most records of one poll, and so of one transaction
 * @param sessionTimeout after which a consumer that was killed gives its partitions to the others; at least 6 s for the broker's default
 * @param firstPause before a batch that failed for passing trouble is tried again; doubles each time
 * @param longestPause between two attempts; far below the 5 minutes after which the broker takes a silent consumer for dead
 */
@ConfigurationProperties("forestall.messaging")
public record MessagingProperties(
        @DefaultValue("2") int concurrency,
        @DefaultValue("500") int batchSize,
        @DefaultValue("10s") Duration sessionTimeout,
        @DefaultValue("200ms") Duration firstPause,
        @DefaultValue("15s") Duration longestPause) {}
