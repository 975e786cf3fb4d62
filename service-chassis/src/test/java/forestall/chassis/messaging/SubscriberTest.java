package forestall.chassis.messaging;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import forestall.chassis.running.Events;
import forestall.chassis.running.Ledger;
import forestall.chassis.running.RealParts;
import forestall.chassis.running.Records;
import forestall.events.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RealParts
class SubscriberTest {

    private static final String DEAD = Topics.CASES.deadLetters(Ledger.GROUP);

    @Autowired
    Ledger ledger;

    @Autowired
    EventCodec codec;

    @Autowired
    Subscribers subscribers;

    @Autowired
    MeterRegistry meters;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_poison_record_goes_aside_alone_and_untouched() throws Exception {
        String key = Events.someKey();
        ProducerRecord<byte[], byte[]> poison = codec.write(Events.envelope(key, Events.POISON));
        double before = deadLetters("not-applicable");
        Instant started = Instant.now().minusSeconds(1);

        Records.send(List.of(
                codec.write(Events.envelope(key, "before")), poison, codec.write(Events.envelope(key, "after"))));

        await().atMost(20, SECONDS).untilAsserted(() -> {
            assertThat(ledger.entries(key)).containsExactly("before", "after");
            assertThat(Records.ofKey(DEAD, key)).hasSize(1);
        });
        ConsumerRecord<byte[], byte[]> dead = Records.ofKey(DEAD, key).getFirst();
        assertThat(dead.value()).isEqualTo(poison.value());
        assertThat(Records.header(dead, "ce_id")).isNotEmpty();
        assertThat(Records.header(dead, "dead-letter-reason")).isEqualTo("not-applicable");
        assertThat(Records.header(dead, "dead-letter-topic")).isEqualTo(Topics.CASES.name());
        assertThat(Instant.parse(Records.header(dead, "dead-letter-record-time")))
                .isAfter(started)
                .isBeforeOrEqualTo(Instant.ofEpochMilli(dead.timestamp()));
        assertThat(Records.header(dead, "dead-letter-group")).isEqualTo(Ledger.GROUP);
        assertThat(Records.header(dead, "dead-letter-message"))
                .contains("expected something digestible")
                .doesNotContain("13800000001");
        assertThat(deadLetters("not-applicable")).isEqualTo(before + 1);
    }

    @Test
    void an_event_that_is_delivered_twice_is_applied_once() throws Exception {
        String key = Events.someKey();
        ProducerRecord<byte[], byte[]> once = codec.write(Events.envelope(key, "once"));

        Records.send(List.of(once, copy(once)));
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(ledger.entries(key)).hasSize(1));
        Records.send(List.of(copy(once), codec.write(Events.envelope(key, "later"))));

        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(ledger.entries(key)).containsExactly("once", "later"));
    }

    @Test
    void unknown_versions_and_what_is_no_event_go_aside() throws Exception {
        String key = Events.someKey();
        ProducerRecord<byte[], byte[]> newer = codec.write(Events.envelope(key, "newer"));
        newer.headers().remove("ce_type").add("ce_type", "forestall.NumberAttributed.v9".getBytes());
        ProducerRecord<byte[], byte[]> noise =
                new ProducerRecord<>(Topics.CASES.name(), key.getBytes(), "noise".getBytes());
        ProducerRecord<byte[], byte[]> lacking = codec.write(Events.envelope(key, "lacking"));
        lacking = new ProducerRecord<>(
                lacking.topic(),
                null,
                lacking.key(),
                "{\"victimId\":\"abcdefghijklmnopq\"}".getBytes(),
                lacking.headers());

        Records.send(List.of(newer, noise, lacking, codec.write(Events.envelope(key, "good"))));

        await().atMost(20, SECONDS).untilAsserted(() -> {
            assertThat(ledger.entries(key)).containsExactly("good");
            assertThat(Records.ofKey(DEAD, key))
                    .extracting(record -> Records.header(record, "dead-letter-reason"))
                    .containsExactlyInAnyOrder("unknown-type", "unreadable", "unreadable");
        });
        assertThat(Records.ofKey(DEAD, key))
                .extracting(record -> Records.header(record, "dead-letter-message"))
                .anySatisfy(message -> assertThat(message).contains("NumberAttributed.v9"))
                .anySatisfy(message -> assertThat(message).contains("expected CloudEvents 1.0 headers"))
                .anySatisfy(message -> assertThat(message).contains("expected a value, found nothing"));
    }

    @Test
    void while_the_store_is_away_the_batch_is_tried_again_and_nothing_goes_aside() throws Exception {
        String key = Events.someKey();
        ledger.troubleToCome.set(6);
        List<ProducerRecord<byte[], byte[]>> three = new ArrayList<>();
        List.of("one", "two", "three").forEach(words -> three.add(codec.write(Events.envelope(key, words))));

        Records.send(three);

        await().atMost(10, SECONDS).until(() -> !subscribers.areWell());
        assertThat(subscribers.report().get(Ledger.GROUP)).contains("retrying since");
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(ledger.entries(key)).containsExactly("one", "two", "three"));
        assertThat(Records.ofKey(DEAD, key)).isEmpty();
        await().atMost(10, SECONDS).until(subscribers::areWell);
    }

    @Test
    void the_event_being_applied_is_the_cause() throws Exception {
        String key = Events.someKey();
        var cause = Events.envelope(key, "cause");

        Records.send(List.of(codec.write(cause)));

        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(jdbc.sql("select cause from ledger where key = ?")
                                .param(key)
                                .query(UUID.class)
                                .list())
                        .containsExactly(cause.id()));
    }

    private double deadLetters(String reason) {
        return meters.find("forestall.dead.letters").tag("reason", reason).counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    private static ProducerRecord<byte[], byte[]> copy(ProducerRecord<byte[], byte[]> record) {
        return new ProducerRecord<>(record.topic(), null, record.key(), record.value(), record.headers());
    }
}
