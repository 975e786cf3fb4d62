package forestall.chassis.messaging;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Creates topics explicitly, as soon as the broker is there; one that exists is left as it is. */
final class TopicCreation implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TopicCreation.class);
    private static final long PAUSE_SECONDS = 2;

    private final BrokerAdmin broker;
    private final List<NewTopic> topics;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean running;

    TopicCreation(BrokerAdmin broker, List<NewTopic> topics) {
        this.broker = broker;
        this.topics = List.copyOf(topics);
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("topic-creation").start(this::createUntilDone);
    }

    private void createUntilDone() {
        try {
            while (!created() && !stopped.await(PAUSE_SECONDS, TimeUnit.SECONDS)) {
                LOG.info("Trying again to create {} topics", topics.size());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean created() throws InterruptedException {
        try {
            boolean done = true;
            for (Map.Entry<String, KafkaFuture<Void>> topic :
                    broker.admin().createTopics(topics).values().entrySet()) {
                done &= created(topic.getKey(), topic.getValue());
            }
            return done;
        } catch (KafkaException e) {
            LOG.warn("The broker is not reachable for creating topics: {}", e.getMessage());
            return false;
        }
    }

    private static boolean created(String topic, KafkaFuture<Void> creation) throws InterruptedException {
        try {
            creation.get();
            LOG.info("Created topic {}", topic);
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TopicExistsException) {
                return true;
            }
            LOG.warn("Topic {} could not be created: {}", topic, String.valueOf(e.getCause()));
            return false;
        }
    }

    @Override
    public void stop() {
        running = false;
        stopped.countDown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
