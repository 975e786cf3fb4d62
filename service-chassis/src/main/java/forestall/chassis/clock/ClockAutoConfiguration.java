package forestall.chassis.clock;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Who asks for a clock gets the squad's; who asks for {@link MachineTime} gets the machine's. */
@AutoConfiguration
@EnableConfigurationProperties(ClockProperties.class)
class ClockAutoConfiguration {

    /** As precise as PostgreSQL keeps times, so that a time that was announced equals the time that was stored. */
    private static final Duration PRECISION = Duration.ofNanos(1_000);

    @Bean
    @ConditionalOnMissingBean
    Clock clock(ClockProperties properties) {
        return properties.of(precise());
    }

    @Bean(defaultCandidate = false)
    @MachineTime
    @ConditionalOnMissingBean(name = "machineClock")
    Clock machineClock() {
        return precise();
    }

    private static Clock precise() {
        return Clock.tick(Clock.systemUTC(), PRECISION);
    }
}
