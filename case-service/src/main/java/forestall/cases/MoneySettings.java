package forestall.cases;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation decides about money.
 *
 * @param confirmAboveFen up to this amount one person is enough; above it a second one confirms before it counts
 */
@ConfigurationProperties("forestall.cases.money")
record MoneySettings(@DefaultValue("100000000") long confirmAboveFen) {}
