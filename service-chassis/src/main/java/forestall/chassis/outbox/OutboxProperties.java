package forestall.chassis.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The outbox and its relay.
 *
 * @param relay of this process
 * @param largestRecord key, headers and data of an event together; larger ones are refused when they are announced. Must stay below the
 *     broker's {@code message.max.bytes}
 * @param batchSize rows that are sent before their acknowledgements are awaited
 * @param poll longest time between two looks into the outbox when no notification comes, and between two tries to become its owner
 * @param retry pause after the broker or the database failed
 */
@ConfigurationProperties("forestall.outbox")
public record OutboxProperties(
        @DefaultValue Relay relay,
        @DefaultValue("900KB") DataSize largestRecord,
        @DefaultValue("500") int batchSize,
        @DefaultValue("1s") Duration poll,
        @DefaultValue("1s") Duration retry) {

    /**
     * The relay of this process.
     *
     * @param enabled whether it runs; while no process of the service relays, rows are kept and nothing is lost
     */
    public record Relay(@DefaultValue("true") boolean enabled) {}
}
