package forestall.chassis.inbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is remembered of applied events.
 *
 * @param retention how long an applied event is remembered: in effect for ever, since the topics keep their records; with less, an
 *     old record that is read again is applied again
 * @param cleaningInterval between two cleanings
 */
@ConfigurationProperties("forestall.inbox")
public record InboxProperties(
        @DefaultValue("36500d") Duration retention,
        @DefaultValue("1h") Duration cleaningInterval) {}
