package forestall.cases;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation decides about money.
 *
 * @param confirmAboveFen up to this amount one person is enough; above it a second one confirms before it counts
 * @param remindBefore how long before a freeze ends its file is given a reminder
 * @param remindEvery how often somebody looks
 */
@ConfigurationProperties("forestall.cases.money")
record MoneySettings(
        @DefaultValue("100000000") long confirmAboveFen,
        @DefaultValue("7d") Duration remindBefore,
        @DefaultValue("1m") Duration remindEvery) {}
