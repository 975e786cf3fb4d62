package forestall.chassis.health;

import com.mongodb.client.MongoClient;
import forestall.chassis.clock.MachineTime;
import forestall.chassis.messaging.BrokerAdmin;
import forestall.chassis.messaging.Subscribers;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.bson.Document;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What Spring Boot does not ask by itself. Its own indicator covers the relational store. */
@AutoConfiguration(
        afterName = {
            "forestall.chassis.messaging.MessagingAutoConfiguration",
            "org.springframework.boot.mongodb.autoconfigure.health.MongoHealthContributorAutoConfiguration"
        })
class HealthAutoConfiguration {

    private static final int ANSWER_MILLIS = 2_000;

    @Bean
    HealthIndicator kafkaHealthIndicator(BrokerAdmin broker, @MachineTime Clock clock) {
        return new Remembered(
                () -> {
                    int nodes = broker.admin()
                            .describeCluster(new DescribeClusterOptions().timeoutMs(ANSWER_MILLIS))
                            .nodes()
                            .get(ANSWER_MILLIS + 500L, TimeUnit.MILLISECONDS)
                            .size();
                    return Health.up().withDetail("brokers", nodes).build();
                },
                clock);
    }

    /** Shown, and not part of readiness: a subscriber that waits for the store does not make the HTTP interface unready by itself. */
    @Bean
    HealthIndicator subscribersHealthIndicator(Subscribers subscribers) {
        return () -> (subscribers.areWell() ? Health.up() : Health.down())
                .withDetails(subscribers.report())
                .build();
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(MongoClient.class)
    static class Documents {

        @Bean
        @ConditionalOnBean(MongoClient.class)
        @ConditionalOnMissingBean(name = {"mongoHealthIndicator", "mongoHealthContributor"})
        HealthIndicator mongoHealthIndicator(MongoClient mongo, @MachineTime Clock clock) {
            return new Remembered(
                    () -> {
                        mongo.getDatabase("admin").runCommand(new Document("ping", 1));
                        return Health.up().build();
                    },
                    clock);
        }
    }
}
