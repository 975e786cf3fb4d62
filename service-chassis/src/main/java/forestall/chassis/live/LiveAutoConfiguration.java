package forestall.chassis.live;

import forestall.chassis.messaging.Onlooker;
import forestall.chassis.messaging.Onlookers;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** A service on the servlet stack that watches a topic can tell its listeners of changes. */
@AutoConfiguration(afterName = "forestall.chassis.messaging.MessagingAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(LiveProperties.class)
class LiveAutoConfiguration {

    @Bean
    ChangeBoard changeBoard() {
        return new ChangeBoard(
                HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt()));
    }

    @Bean
    Listeners listeners(LiveProperties properties, MeterRegistry meters) {
        return new Listeners(properties, meters);
    }

    @Bean
    @ConditionalOnBean(Onlooker.class)
    ChangeStreams changeStreams(
            ChangeBoard board, Onlookers onlookers, LiveProperties properties, Listeners listeners) {
        return new ChangeStreams(board, onlookers, properties, listeners);
    }
}
