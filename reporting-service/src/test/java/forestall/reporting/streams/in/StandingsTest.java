package forestall.reporting.streams.in;

import static org.assertj.core.api.Assertions.assertThat;

import forestall.local.TestInfrastructure;
import forestall.reporting.SettableClock;
import forestall.reporting.histories.EmptyBroker;
import forestall.reporting.streams.Edition;
import forestall.reporting.streams.Standing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StandingsTest {

    private static final Map<String, Object> CONNECTION = Map.of("bootstrap.servers", TestInfrastructure.kafka());
    private static final Edition THIRD = new Edition(3);

    private final Instant now = Instant.now();
    private KafkaProducer<String, String> producer;

    @BeforeEach
    void declare() throws Exception {
        EmptyBroker.at(TestInfrastructure.kafka());
        try (Admin admin = Admin.create(CONNECTION)) {
            admin.createTopics(List.of(new NewTopic(Standing.TOPIC, 1, (short) 1)))
                    .all()
                    .get();
        }
        producer = new KafkaProducer<>(CONNECTION, new StringSerializer(), new StringSerializer());
        EmptyBroker.awaitServed(TestInfrastructure.kafka(), Standing.TOPIC, 1);
    }

    @AfterEach
    void close() {
        producer.close();
        EmptyBroker.at(TestInfrastructure.kafka());
    }

    @Test
    void the_first_edition_counts_until_another_is_in_force() {
        SettableClock clock = new SettableClock(now);
        try (Standings standings = new Standings(CONNECTION, clock)) {
            assertThat(standings.now()).isEqualTo(new Standing(Edition.FIRST, false));

            write(Standing.IN_FORCE, "3");

            assertThat(standings.now()).isEqualTo(new Standing(THIRD, false));
        }
    }

    @Test
    void a_pause_that_nobody_ends_ends_two_minutes_after_it_was_seen() {
        SettableClock clock = new SettableClock(now);
        write(Standing.IN_FORCE, "3");
        write(Standing.PAUSE, "a recount takes over");
        try (Standings standings = new Standings(CONNECTION, clock)) {
            assertThat(standings.now()).isEqualTo(new Standing(THIRD, true));
            clock.set(now.plus(Duration.ofSeconds(119)));
            assertThat(standings.now().paused()).isTrue();

            clock.set(now.plus(Duration.ofSeconds(120)));

            assertThat(standings.now()).isEqualTo(new Standing(THIRD, false));
        }
    }

    @Test
    void one_that_is_said_again_lasts_two_minutes_from_then() {
        SettableClock clock = new SettableClock(now);
        write(Standing.PAUSE, "a recount takes over");
        try (Standings standings = new Standings(CONNECTION, clock)) {
            assertThat(standings.now().paused()).isTrue();
            clock.set(now.plus(Duration.ofSeconds(100)));
            write(Standing.PAUSE, "a recount takes over");
            assertThat(standings.now().paused()).isTrue();

            clock.set(now.plus(Duration.ofSeconds(200)));

            assertThat(standings.now().paused()).isTrue();
        }
    }

    @Test
    void one_that_a_killed_recount_left_long_ago_stops_nobody_who_starts_now() {
        write(Standing.PAUSE, "a recount takes over");
        try (Standings standings = new Standings(CONNECTION, Clock.offset(Clock.systemUTC(), Duration.ofMinutes(13)))) {
            assertThat(standings.now().paused()).isFalse();
        }
    }

    private void write(String key, String value) {
        producer.send(new ProducerRecord<>(Standing.TOPIC, 0, key, value));
        producer.flush();
    }
}
