package forestall.chassis.messaging;

import forestall.chassis.clock.MachineTime;
import forestall.chassis.deadletter.DeadLetterShelf;
import forestall.chassis.deadletter.DeadLetters;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

/** Subscribers become consumers, written topics are created, and events can be published. */
@AutoConfiguration(after = KafkaAutoConfiguration.class, afterName = "forestall.chassis.inbox.InboxAutoConfiguration")
@EnableConfigurationProperties({MessagingProperties.class, PublishingProperties.class, SourceProperties.class})
class MessagingAutoConfiguration {

    private static final Map<String, String> KEPT_A_MONTH =
            Map.of("retention.ms", Long.toString(30L * 24 * 3600 * 1000));

    @Bean
    EventCodec eventCodec(SourceProperties properties, @Value("${spring.application.name:service}") String name) {
        URI source = properties.source();
        return new EventCodec(source == null ? URI.create("/" + name) : source);
    }

    @Bean
    @ConditionalOnMissingBean(Application.class)
    Application oneByOne() {
        return new OneByOne();
    }

    @Bean
    BrokerAdmin brokerAdmin(KafkaProperties kafka, KafkaConnectionDetails connection) {
        Map<String, Object> configuration = new HashMap<>(kafka.buildAdminProperties());
        configuration.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, connection.getBootstrapServers());
        configuration.putAll(BrokerAdmin.quick());
        return new BrokerAdmin(configuration);
    }

    /** For what must be acknowledged in bounded time: publications without an outbox, and dead letters. */
    @Bean(destroyMethod = "close")
    @Lazy
    Producer<byte[], byte[]> acknowledgedProducer(
            KafkaProperties kafka,
            KafkaConnectionDetails connection,
            PublishingProperties properties,
            MeterRegistry meters) {
        Map<String, Object> configuration = new HashMap<>(kafka.buildProducerProperties());
        configuration.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, connection.getBootstrapServers());
        configuration.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        configuration.put(ProducerConfig.ACKS_CONFIG, "all");
        configuration.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        configuration.put(
                ProducerConfig.MAX_BLOCK_MS_CONFIG, properties.maxBlock().toMillis());
        configuration.put(
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                Math.toIntExact(properties.requestTimeout().toMillis()));
        configuration.put(
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                Math.toIntExact(properties.deliveryTimeout().toMillis()));
        Producer<byte[], byte[]> producer =
                new KafkaProducer<>(configuration, new ByteArraySerializer(), new ByteArraySerializer());
        new KafkaClientMetrics(producer).bindTo(meters);
        return producer;
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    @Lazy
    QueuedPublisher eventPublisher(
            Producer<byte[], byte[]> producer, EventCodec codec, PublishingProperties properties) {
        return new QueuedPublisher(producer, codec, properties);
    }

    @Bean
    @Lazy
    DeadLetters deadLetters(Producer<byte[], byte[]> producer, MeterRegistry meters, Clock clock) {
        return new DeadLetters(producer, meters, clock);
    }

    @Bean
    @Lazy
    DeadLetterShelf deadLetterShelf(
            BrokerAdmin broker,
            KafkaProperties kafka,
            KafkaConnectionDetails connection,
            Producer<byte[], byte[]> producer) {
        Map<String, Object> configuration = new HashMap<>(kafka.buildConsumerProperties());
        configuration.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, connection.getBootstrapServers());
        return new DeadLetterShelf(broker::admin, configuration, producer);
    }

    @Bean
    TopicCreation topicCreation(
            BrokerAdmin broker, ObjectProvider<WrittenTopics> written, ObjectProvider<Subscriber<?>> subscribers) {
        List<NewTopic> topics = Stream.concat(
                        written.stream().flatMap(declared -> declared.topics().stream()),
                        subscribers.stream().map(MessagingAutoConfiguration::deadLetterTopic))
                .toList();
        return new TopicCreation(broker, topics);
    }

    private static NewTopic deadLetterTopic(Subscriber<?> subscriber) {
        return WrittenTopics.newTopic(subscriber.topic().deadLetters(subscriber.group()), 1)
                .configs(KEPT_A_MONTH);
    }

    @Bean
    Subscribers subscribers(
            ObjectProvider<Subscriber<?>> subscribers,
            KafkaProperties kafka,
            KafkaConnectionDetails connection,
            MessagingProperties properties,
            EventCodec codec,
            Application application,
            ObjectProvider<DeadLetters> deadLetters,
            MeterRegistry meters,
            @MachineTime Clock clock) {
        List<Subscriber<?>> all = subscribers.orderedStream().toList();
        if (all.isEmpty()) {
            return new Subscribers(List.of());
        }
        Map<String, Object> configuration = new HashMap<>(kafka.buildConsumerProperties());
        configuration.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, connection.getBootstrapServers());
        return new SubscriberContainers(
                        configuration, properties, codec, application, deadLetters.getObject(), meters, clock)
                .of(all);
    }

    @Bean
    Onlookers onlookers(
            ObjectProvider<Onlooker<?>> onlookers,
            KafkaProperties kafka,
            KafkaConnectionDetails connection,
            EventCodec codec) {
        Map<String, Object> configuration = new HashMap<>(kafka.buildConsumerProperties());
        configuration.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, connection.getBootstrapServers());
        return new Onlookers(configuration, codec, onlookers.orderedStream().toList());
    }
}
