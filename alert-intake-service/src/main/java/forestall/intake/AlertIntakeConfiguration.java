package forestall.intake;

import forestall.chassis.hashing.KeyedHash;
import forestall.chassis.messaging.EventPublisher;
import forestall.chassis.messaging.WrittenTopics;
import forestall.chassis.security.RouteRules;
import forestall.events.Topics;
import forestall.intake.alert.DetectionPolicy;
import forestall.intake.alert.ReadAlert;
import forestall.intake.alert.TakeAlert;
import forestall.intake.alert.in.FeedRates;
import forestall.intake.alert.in.RequestsUnderWay;
import forestall.intake.alert.out.HashedVictimIds;
import forestall.intake.alert.out.NumberingPlans;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** How the intake is put together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IntakeSettings.class)
class AlertIntakeConfiguration {

    @Bean
    TakeAlert takeAlert(EventPublisher publisher, KeyedHash hash, Clock clock, IntakeSettings settings) {
        return new TakeAlert(
                new ReadAlert(
                        new NumberingPlans(),
                        new HashedVictimIds(hash),
                        new DetectionPolicy(settings.lateAfter(), settings.clockSkew())),
                publisher::publish,
                clock);
    }

    @Bean
    FeedRates feedRates(IntakeSettings settings) {
        return new FeedRates(settings.alertsPerSecond(), settings.burst());
    }

    @Bean
    RequestsUnderWay requestsUnderWay(IntakeSettings settings) {
        return new RequestsUnderWay(settings.alertsUnderWay(), settings.batchesUnderWay());
    }

    @Bean
    WrittenTopics writtenTopics() {
        return WrittenTopics.of(Topics.ALERTS);
    }

    @Bean
    RouteRules routeRules() {
        return RouteRules.denyAll().allow(HttpMethod.POST, "/v1/alerts", "feed");
    }
}
