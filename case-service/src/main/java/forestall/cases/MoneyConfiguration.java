package forestall.cases;

import forestall.cases.money.ConfirmationPolicy;
import forestall.events.facts.Money;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of the money desk. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MoneySettings.class)
class MoneyConfiguration {

    @Bean
    ConfirmationPolicy confirmationPolicy(MoneySettings settings) {
        return new ConfirmationPolicy(new Money(settings.confirmAboveFen()));
    }
}
