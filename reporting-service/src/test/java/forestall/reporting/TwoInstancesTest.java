package forestall.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import forestall.events.statistics.StatisticsTopics;
import forestall.local.TestInfrastructure;
import forestall.reporting.histories.EmptyBroker;
import forestall.reporting.histories.Feed;
import forestall.reporting.histories.MadeHistories;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Two instances on one broker: one has everything, the other begins with nothing and reads it in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoInstancesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String NOVEMBER = "/v1/statistics/daily?from=2017-11-01&to=2017-11-30&by=station,grade";
    private static final String YEARS = "/v1/statistics/funnel?from=2018-01-01&to=2020-12-31";
    private static final int CELLS = 60_000;

    @TempDir
    static Path one;

    @TempDir
    static Path other;

    private RunningReporting first;
    private KafkaProducer<byte[], byte[]> producer;

    @BeforeAll
    void start() {
        EmptyBroker.withSources(TestInfrastructure.kafka(), 3);
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", TestInfrastructure.kafka()),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        first = new RunningReporting(one);
        Feed.all(TestInfrastructure.kafka(), MadeHistories.someOfAMonth(11));
        first.awaitCounted();
    }

    @AfterAll
    void stop() {
        first.close();
        producer.close();
        EmptyBroker.at(TestInfrastructure.kafka());
    }

    @Test
    void one_that_is_reading_in_says_so_or_answers_all_of_it_while_the_other_answers_as_always() throws Exception {
        for (int cell = 0; cell < CELLS; cell++) {
            producer.send(new ProducerRecord<>(StatisticsTopics.DAILY, utf8(key(cell)), utf8("{\"alerts\":1}")));
        }
        producer.flush();
        await().atMost(PATIENCE).until(() -> alerts(first.get(YEARS, "analyst")) == CELLS);

        AtomicBoolean complete = new AtomicBoolean();
        List<Integer> statuses = new ArrayList<>();
        Thread asking = Thread.ofVirtual().start(() -> {
            while (!complete.get()) {
                statuses.add(first.get(NOVEMBER, "analyst").status());
            }
        });
        try (RunningReporting second = new RunningReporting(other)) {
            // Asked without a pause: a moment in which it answers from a part of the figures must not be missed.
            int refused = 0;
            RunningReporting.Answer answer = second.get(YEARS, "analyst");
            for (; answer.status() != 200; answer = second.get(YEARS, "analyst")) {
                assertThat(answer.status()).isEqualTo(503);
                assertThat(answer.raw().headers().firstValue("Retry-After")).isPresent();
                refused++;
            }
            complete.set(true);
            asking.join();
            assertThat(alerts(answer)).isEqualTo(CELLS);
            assertThat(refused).as("the test has to see it reading in").isGreaterThan(10);
            assertThat(statuses).isNotEmpty().containsOnly(200);

            Feed.all(TestInfrastructure.kafka(), MadeHistories.someOfAMonth(12));
            first.awaitCounted();
            second.awaitCounted();
            String rows = first.get(NOVEMBER, "analyst").body().get("rows").toString();
            assertThat(second.get(NOVEMBER, "analyst").body().get("rows").toString())
                    .isEqualTo(rows);
            JsonNode body = second.get(NOVEMBER, "analyst").body();
            assertThat(body.get("complete").asBoolean()).isTrue();
            assertThat(body.get("recordsBehind").asLong()).isZero();
            assertThat(body.get("lagSeconds").asLong()).isBetween(0L, 60L);
        }
    }

    private static String key(int cell) {
        return "{\"date\":\"%s\",\"districtCode\":\"310104\",\"stationCode\":\"3101040%02d\",\"scamType\":\"OTHER\",\"grade\":\"RED\",\"ageBand\":\"UNKNOWN\"}"
                .formatted(LocalDate.of(2018, 1, 1).plusDays(cell / 60), cell % 60);
    }

    private static long alerts(RunningReporting.Answer answer) {
        return answer.body()
                .path("rows")
                .valueStream()
                .mapToLong(row -> row.get("funnel").get("alerts").asLong())
                .sum();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
