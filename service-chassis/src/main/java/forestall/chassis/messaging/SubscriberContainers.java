package forestall.chassis.messaging;

import forestall.chassis.deadletter.DeadLetters;
import forestall.events.Event;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.MicrometerConsumerListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;

/** Makes the Kafka consumer of a subscriber. */
final class SubscriberContainers {

    private final Map<String, Object> connection;
    private final MessagingProperties properties;
    private final EventCodec codec;
    private final Application application;
    private final DeadLetters deadLetters;
    private final MeterRegistry meters;
    private final Clock clock;

    SubscriberContainers(
            Map<String, Object> connection,
            MessagingProperties properties,
            EventCodec codec,
            Application application,
            DeadLetters deadLetters,
            MeterRegistry meters,
            Clock clock) {
        this.connection = connection;
        this.properties = properties;
        this.codec = codec;
        this.application = application;
        this.deadLetters = deadLetters;
        this.meters = meters;
        this.clock = clock;
    }

    Subscribers of(List<Subscriber<?>> subscribers) {
        return new Subscribers(
                subscribers.stream().<Subscribers.Running>map(this::container).toList());
    }

    private <E extends Event> Subscribers.Running container(Subscriber<E> subscriber) {
        SubscriberState state = new SubscriberState();
        ContainerProperties wanted = new ContainerProperties(subscriber.topic().name());
        wanted.setGroupId(subscriber.group());
        wanted.setAckMode(ContainerProperties.AckMode.BATCH);
        wanted.setMissingTopicsFatal(false);
        wanted.setAuthExceptionRetryInterval(Duration.ofSeconds(10));
        wanted.setMessageListener(new BatchListener<>(subscriber, codec, application, deadLetters, state, meters));
        DefaultKafkaConsumerFactory<byte[], byte[]> factory = new DefaultKafkaConsumerFactory<>(configuration());
        factory.addListener(new MicrometerConsumerListener<>(meters));
        ConcurrentMessageListenerContainer<byte[], byte[]> container =
                new ConcurrentMessageListenerContainer<>(factory, wanted);
        container.setBeanName(subscriber.group());
        container.setConcurrency(properties.concurrency());
        container.setCommonErrorHandler(new RetryUntilWell(
                subscriber.group(), state, properties.firstPause(), properties.longestPause(), clock));
        return new Subscribers.Running(subscriber.group(), container, state);
    }

    private Map<String, Object> configuration() {
        Map<String, Object> configuration = new HashMap<>(connection);
        configuration.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        configuration.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        configuration.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        configuration.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        configuration.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        configuration.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        configuration.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, properties.batchSize());
        configuration.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 30_000);
        configuration.put(
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                Math.toIntExact(properties.sessionTimeout().toMillis()));
        configuration.put(
                ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
                Math.toIntExact(properties.sessionTimeout().toMillis() / 4));
        configuration.put(
                ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        return configuration;
    }
}
