package forestall.chassis.outbox;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import forestall.chassis.running.Events;
import forestall.chassis.running.Ledger;
import forestall.chassis.running.RealParts;
import forestall.chassis.running.Records;
import forestall.chassis.usecase.Announcements;
import forestall.chassis.usecase.Atomically;
import forestall.events.Topics;
import forestall.local.TestInfrastructure;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;

@RealParts
class OutboxTest {

    @Autowired
    Atomically atomically;

    @Autowired
    Announcements announcements;

    @Autowired
    Ledger ledger;

    @Autowired
    Relay relay;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JdbcConnectionDetails database;

    @Autowired
    OutboxProperties properties;

    @Test
    void what_commits_is_published_once_and_in_order() {
        String key = Events.someKey();
        List<String> words =
                IntStream.range(0, 1200).mapToObj(number -> "word " + number).toList();

        words.forEach(word -> announce(key, word));

        await().atMost(30, SECONDS)
                .untilAsserted(() -> assertThat(ledger.entries(key)).hasSize(1200));
        assertThat(ledger.entries(key)).isEqualTo(words);
        assertThat(Records.ofKey(Topics.CASES.name(), key)).hasSize(1200).allSatisfy(record -> {
            assertThat(Records.header(record, "ce_source")).isEqualTo("/tester");
            assertThat(Records.header(record, "ce_type")).isEqualTo("forestall.NumberAttributed.v1");
            assertThat(Records.header(record, "ce_subject")).isEqualTo(key);
            assertThat(Records.header(record, "ce_actor")).isEqualTo("tester");
            assertThat(Records.header(record, "ce_time")).startsWith("2026-11-14T04:00");
            assertThat(Records.header(record, "traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
        });
        await().atMost(5, SECONDS).until(() -> waiting() == 0);
    }

    @Test
    void what_rolls_back_is_never_announced() {
        String key = Events.someKey();

        assertThatThrownBy(() -> atomically.decide(() -> {
                    announcements.announce(Events.saying(key, "never"), Events.NOON, "tester");
                    throw new IllegalStateException("changed my mind");
                }))
                .hasMessage("changed my mind");
        announce(key, "afterwards");

        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(ledger.entries(key)).containsExactly("afterwards"));
    }

    @Test
    void an_announcement_needs_a_transaction_and_a_bounded_size() {
        assertThatThrownBy(
                        () -> announcements.announce(Events.saying(Events.someKey(), "alone"), Events.NOON, "tester"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("expected a transaction");
        assertThatThrownBy(() -> announce(Events.someKey(), "x".repeat(1_000_000)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected an event of at most");
    }

    @Test
    void a_relay_that_loses_its_session_starts_over() {
        String key = Events.someKey();
        announce(key, "before");
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(ledger.entries(key)).hasSize(1));

        jdbc.sql("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'outbox relay'")
                .query()
                .listOfRows();
        announce(key, "after");

        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(ledger.entries(key)).containsExactly("before", "after"));
    }

    @Test
    void a_second_instance_waits_and_takes_over() {
        String key = Events.someKey();
        SimpleMeterRegistry secondMeters = new SimpleMeterRegistry();
        Relay second = new Relay(
                database,
                () -> new KafkaProducer<>(
                        Map.of("bootstrap.servers", TestInfrastructure.kafka()),
                        new ByteArraySerializer(),
                        new ByteArraySerializer()),
                properties,
                secondMeters);
        second.start();
        try {
            announce(key, "by the first");
            await().atMost(20, SECONDS)
                    .untilAsserted(() -> assertThat(ledger.entries(key)).hasSize(1));
            assertThat(secondMeters.counter("forestall.outbox.relayed").count()).isZero();

            relay.stop();
            announce(key, "by the second");

            await().atMost(20, SECONDS)
                    .untilAsserted(
                            () -> assertThat(ledger.entries(key)).containsExactly("by the first", "by the second"));
            await().atMost(5, SECONDS)
                    .until(() ->
                            secondMeters.counter("forestall.outbox.relayed").count() >= 1);
        } finally {
            second.stop();
            if (!relay.isRunning()) {
                relay.start();
            }
        }
    }

    @Test
    void a_stopped_relay_keeps_the_rows() {
        String key = Events.someKey();
        relay.stop();
        try {
            announce(key, "kept");
            await().during(Duration.ofSeconds(2)).atMost(4, SECONDS).until(() -> waiting() == 1);
        } finally {
            relay.start();
        }
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(ledger.entries(key)).containsExactly("kept"));
    }

    @Test
    void a_broker_that_is_killed_and_comes_back_is_told_everything() {
        assumeTrue(TestInfrastructure.isLocal(), "only a broker that is a process of this machine can be killed");
        String key = Events.someKey();
        TestInfrastructure.broker().kill();
        try {
            announce(key, "while the broker was away");
        } finally {
            TestInfrastructure.broker().start();
        }
        announce(key, "and after");

        await().atMost(60, SECONDS)
                .untilAsserted(() ->
                        assertThat(ledger.entries(key)).containsExactly("while the broker was away", "and after"));
    }

    private void announce(String key, String words) {
        atomically.decide(() -> {
            announcements.announce(Events.saying(key, words), Events.NOON, "tester");
            return words;
        });
    }

    private long waiting() {
        return jdbc.sql("select count(*) from forestall_outbox")
                .query(Long.class)
                .single();
    }
}
