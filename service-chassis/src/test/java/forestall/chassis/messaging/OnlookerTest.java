package forestall.chassis.messaging;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import forestall.chassis.running.Events;
import forestall.chassis.running.RealParts;
import forestall.chassis.running.Records;
import forestall.events.CaseEvent;
import forestall.events.Envelope;
import forestall.events.Topic;
import forestall.events.Topics;
import forestall.local.TestInfrastructure;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RealParts
class OnlookerTest {

    private static final Map<String, Object> CONNECTION = Map.of("bootstrap.servers", TestInfrastructure.kafka());

    @Autowired
    EventCodec codec;

    private final Seen one = new Seen();
    private final Seen other = new Seen();
    private Onlookers first;
    private Onlookers second;

    /** Notes whom each event is about. */
    private static final class Seen implements Onlooker<CaseEvent> {
        private final List<String> keys = new CopyOnWriteArrayList<>();

        @Override
        public Topic<CaseEvent> topic() {
            return Topics.CASES;
        }

        @Override
        public void see(Envelope<? extends CaseEvent> message) {
            keys.add(message.event().key());
            if (message.event().key().contains("dizzy")) {
                throw new IllegalStateException("an onlooker that cannot look");
            }
        }
    }

    @AfterEach
    void stop() {
        if (first != null) {
            first.stop();
        }
        if (second != null) {
            second.stop();
        }
    }

    @Test
    void each_instance_sees_what_is_written_from_now_on_and_nothing_of_before() throws Exception {
        String before = Events.someKey();
        Records.send(List.of(codec.write(Events.envelope(before, "before"))));
        first = watching(one);
        second = watching(other);
        String after = Events.someKey();

        Records.send(List.of(codec.write(Events.envelope(after, "after"))));

        await().atMost(20, SECONDS).until(() -> one.keys.contains(after) && other.keys.contains(after));
        assertThat(one.keys).doesNotContain(before);
        assertThat(other.keys).doesNotContain(before);
    }

    @Test
    void what_was_written_while_it_could_not_look_is_seen_when_it_can_again() throws Exception {
        first = watching(one);
        first.stop();
        String meanwhile = Events.someKey();
        Records.send(List.of(codec.write(Events.envelope(meanwhile, "meanwhile"))));

        first.start();

        await().atMost(20, SECONDS).until(() -> one.keys.contains(meanwhile));
        assertThat(one.keys).containsOnlyOnce(meanwhile);
    }

    @Test
    void what_cannot_be_read_or_seen_is_passed_over() throws Exception {
        first = watching(one);
        String dizzy = "dizzy-" + Events.someKey();
        String after = Events.someKey();

        Records.send(List.of(
                new ProducerRecord<>(Topics.CASES.name(), "nobody".getBytes(), "no event".getBytes()),
                codec.write(Events.envelope(dizzy, "dizzy")),
                codec.write(Events.envelope(after, "after"))));

        await().atMost(20, SECONDS).until(() -> one.keys.contains(after) && one.keys.contains(dizzy));
    }

    private Onlookers watching(Seen seen) {
        Onlookers onlookers = new Onlookers(CONNECTION, codec, List.of(seen));
        onlookers.start();
        await().atMost(20, SECONDS).until(onlookers::areWatching);
        return onlookers;
    }
}
