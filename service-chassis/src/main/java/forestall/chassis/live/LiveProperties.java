package forestall.chassis.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How changes are told.
 *
 * @param heartbeat a stream on which nothing happens says so in these intervals, so that both ends notice when the other is gone
 * @param pause between two messages to the same listener; what changes meanwhile is told in one
 * @param listeners most at one instance; whoever comes after is asked to try again
 */
@ConfigurationProperties("forestall.live")
public record LiveProperties(
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("100ms") Duration pause,
        @DefaultValue("1000") int listeners) {}
