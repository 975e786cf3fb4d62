package forestall.chassis.messaging;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import forestall.local.TestInfrastructure;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class LoneReaderTest {

    private static final Map<String, Object> CONNECTION = Map.of("bootstrap.servers", TestInfrastructure.kafka());
    private static final TopicPartition ONLY = new TopicPartition("forestall.lone-reader", 0);

    private final Logger kafka = (Logger) LoggerFactory.getLogger("org.apache.kafka");
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final AtomicInteger polls = new AtomicInteger();
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicBoolean ended = new AtomicBoolean();

    @BeforeAll
    static void create() throws Exception {
        try (Admin admin = Admin.create(CONNECTION)) {
            admin.createTopics(List.of(new NewTopic(ONLY.topic(), 1, (short) 1)))
                    .all()
                    .get();
            admin.listOffsets(Map.of(ONLY, OffsetSpec.latest())).all().get();
        }
    }

    @BeforeEach
    void listen() {
        log.start();
        kafka.addAppender(log);
    }

    @AfterEach
    void doNotListen() {
        kafka.detachAppender(log);
    }

    @Test
    void it_ends_at_once_and_takes_leave_of_the_broker_without_a_complaint() {
        LoneReader reader = new LoneReader("reader", CONNECTION, this::poll);
        reader.start();
        await().atMost(20, SECONDS).until(() -> polls.get() > 0);

        assertThat(timeOf(reader::stop)).isLessThan(Duration.ofSeconds(3));

        assertThat(ended).as("its own thread was woken").isTrue();
        assertThat(log.list).noneMatch(event -> event.getLevel().isGreaterOrEqual(Level.WARN));
    }

    @Test
    void after_trouble_it_begins_again() {
        LoneReader reader = new LoneReader("reader", CONNECTION, (consumer, goesOn) -> {
            if (begun.incrementAndGet() == 1) {
                throw new IllegalStateException("something that passes");
            }
            poll(consumer, goesOn);
        });
        reader.start();

        await().atMost(20, SECONDS).until(() -> polls.get() > 0);
        reader.stop();
        assertThat(begun).hasValue(2);
    }

    @Test
    void it_does_not_wait_for_a_second_look_when_it_is_stopped() {
        LoneReader reader = new LoneReader("reader", CONNECTION, (consumer, goesOn) -> begun.incrementAndGet());
        reader.start();
        await().atMost(20, SECONDS).until(() -> begun.get() == 2);

        assertThat(timeOf(reader::stop)).isLessThan(Duration.ofSeconds(3));
    }

    private void poll(Consumer<byte[], byte[]> consumer, BooleanSupplier goesOn) {
        consumer.assign(List.of(ONLY));
        try {
            while (goesOn.getAsBoolean()) {
                consumer.poll(Duration.ofMillis(200));
                polls.incrementAndGet();
                // From here on it stays in the poll until it is woken.
                consumer.poll(Duration.ofMinutes(1));
            }
        } finally {
            ended.set(true);
        }
    }

    private static Duration timeOf(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
