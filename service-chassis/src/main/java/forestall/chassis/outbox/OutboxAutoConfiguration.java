package forestall.chassis.outbox;

import forestall.chassis.clock.MachineTime;
import forestall.chassis.messaging.EventCodec;
import forestall.chassis.usecase.Announcements;
import forestall.chassis.usecase.Atomically;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.postgresql.PGConnection;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A service with PostgreSQL announces through an outbox table. */
@AutoConfiguration(
        afterName = {
            "forestall.chassis.messaging.MessagingAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration"
        })
@ConditionalOnClass({JdbcOperations.class, PGConnection.class})
@ConditionalOnBean({DataSource.class, PlatformTransactionManager.class, JdbcOperations.class})
@EnableConfigurationProperties(OutboxProperties.class)
class OutboxAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Atomically atomically(PlatformTransactionManager transactions) {
        return new JdbcAtomically(new TransactionTemplate(transactions));
    }

    @Bean
    Doorbell doorbell(JdbcOperations jdbc) {
        return new Doorbell(jdbc);
    }

    @Bean
    @ConditionalOnMissingBean
    Announcements announcements(JdbcOperations jdbc, EventCodec codec, Doorbell doorbell, OutboxProperties properties) {
        return new OutboxAnnouncements(
                jdbc, codec, doorbell, properties.largestRecord().toBytes());
    }

    @Bean
    Backlog backlog(JdbcOperations jdbc, @MachineTime Clock clock) {
        return new Backlog(jdbc, clock);
    }

    @Bean
    @ConditionalOnProperty(name = "forestall.outbox.relay.enabled", matchIfMissing = true)
    Relay outboxRelay(
            JdbcConnectionDetails database,
            KafkaProperties kafka,
            KafkaConnectionDetails broker,
            OutboxProperties properties,
            MeterRegistry meters) {
        Map<String, Object> configuration = new HashMap<>(kafka.buildProducerProperties());
        configuration.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, broker.getBootstrapServers());
        configuration.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        configuration.put(ProducerConfig.ACKS_CONFIG, "all");
        configuration.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        configuration.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        configuration.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        // One batch at a time: a partition that its broker has only begun to serve may refuse the first, take
        // the second and then never take the first again (KAFKA-15591).
        configuration.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        // A record that is given up and sent again later would come after those behind it.
        configuration.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        return new Relay(
                database,
                () -> new KafkaProducer<>(configuration, new ByteArraySerializer(), new ByteArraySerializer()),
                properties,
                meters);
    }
}
