package forestall.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import forestall.events.Envelope;
import forestall.events.Topics;
import forestall.events.statistics.StatisticsTopics;
import forestall.events.vocabulary.LossPreventedKind;
import forestall.events.vocabulary.PreventedBy;
import forestall.local.TestInfrastructure;
import forestall.reporting.histories.EmptyBroker;
import forestall.reporting.histories.Feed;
import forestall.reporting.histories.MadeHistories;
import forestall.reporting.streams.Standing;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A running service, and the command beside it. The tests build on each other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RecountTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String MONTH =
            "/v1/statistics/daily?from=2017-11-01&to=2017-11-30" + "&by=district,station,scamType,grade,ageBand";
    private static final JsonMapper JSON = JsonMapper.shared();

    private String said = "";

    @TempDir
    static Path state;

    private RunningReporting reporting;
    private KafkaProducer<byte[], byte[]> producer;
    private String rows;

    @BeforeAll
    void start() {
        EmptyBroker.withSources(TestInfrastructure.kafka(), 3);
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", TestInfrastructure.kafka()),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        reporting = new RunningReporting(state);
        Feed.all(TestInfrastructure.kafka(), MadeHistories.someOfAMonth(7));
        producer.send(new ProducerRecord<>(Topics.CASES.name(), 0, utf8("somebody"), utf8("poison")));
        producer.flush();
        reporting.awaitCounted();
        rows = rows();
    }

    @AfterAll
    void stop() {
        reporting.close();
        producer.close();
        EmptyBroker.at(TestInfrastructure.kafka());
    }

    @Test
    @Order(1)
    void a_recount_of_what_is_right_finds_nothing_and_leaves_nothing() {
        List<String> before = EmptyBroker.topics(TestInfrastructure.kafka());

        assertThat(recount()).isZero();

        assertThat(said).contains("nothing differs").contains("1 records could not be counted");
        await().atMost(PATIENCE)
                .until(() -> EmptyBroker.topics(TestInfrastructure.kafka()).equals(before));
        assertThat(rows()).isEqualTo(rows);
    }

    @Test
    @Order(2)
    void wrong_cells_cells_from_before_response_times_and_cells_of_nothing_are_found_and_named() {
        Map<String, String> cells = published();
        String wrong = cells.keySet().stream()
                .filter(key -> !cells.get(key).contains("responseSeconds"))
                .findFirst()
                .orElseThrow();
        plant(wrong, changed(cells.get(wrong), figures -> figures.put("alerts", 999)));
        String old = cells.keySet().stream()
                .filter(key -> cells.get(key).contains("responseSeconds"))
                .findFirst()
                .orElseThrow();
        plant(old, changed(cells.get(old), figures -> figures.remove("responseSeconds")));
        plant(
                "{\"date\":\"2017-11-05\",\"scamType\":\"OTHER\",\"grade\":\"RED\",\"ageBand\":\"UNKNOWN\"}",
                "{\"visits\":3}");
        producer.flush();

        assertThat(recount()).isEqualTo(1);

        assertThat(said)
                .contains("alerts: published 999, counted ")
                .contains(shown(wrong))
                .contains("forestall.statistics.daily " + shown(old) + " responseSeconds.")
                .contains(
                        "date=2017-11-05 scamType=OTHER grade=RED ageBand=UNKNOWN visits: published 3, counted nothing")
                .doesNotContain("nothing differs")
                .doesNotContain("published cells changed");
        await().atMost(PATIENCE).until(() -> rows().contains("999"));
    }

    @Test
    @Order(3)
    void the_switch_repairs_them_and_the_service_goes_on_with_the_new_count_and_answers_all_the_while()
            throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        List<Integer> statuses = new ArrayList<>();
        Thread asking = Thread.ofVirtual().start(() -> {
            while (!over.get()) {
                statuses.add(reporting.get(MONTH, "analyst").status());
            }
        });

        assertThat(recount("--switch")).isZero();
        reporting.awaitCounted();
        over.set(true);
        asking.join();

        assertThat(said).contains("figures differed, and are published as counted now");
        assertThat(statuses).isNotEmpty().containsOnly(200);
        assertThat(rows()).isEqualTo(rows);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(EmptyBroker.topics(TestInfrastructure.kafka()))
                        .noneMatch(topic -> topic.startsWith("reporting.statistics-")
                                || topic.equals("reporting.statistics.2-daily"))
                        .anyMatch(topic -> topic.startsWith("reporting.statistics.")));
        assertThat(state.resolve("reporting.statistics")).doesNotExist();
        Feed.all(TestInfrastructure.kafka(), List.of(loss(1, 700)));
        reporting.awaitCounted();
        Feed.all(TestInfrastructure.kafka(), List.of(loss(2, 300), loss(1, 700)));
        reporting.awaitCounted();
        assertThat(monthTotal("preventedBeforeTransferFen")).isEqualTo(fen(rows) + 300);
        Feed.all(TestInfrastructure.kafka(), List.of(loss(3, 0)));
        reporting.awaitCounted();
        assertThat(rows()).isEqualTo(rows);
    }

    @Test
    @Order(4)
    void a_recount_that_is_killed_leaves_the_count_in_force_and_can_be_run_again() throws Exception {
        List<String> before = EmptyBroker.topics(TestInfrastructure.kafka());
        try (RecountCommand _ = RecountCommand.start(state, "--switch")) {
            await().atMost(PATIENCE)
                    .until(() -> EmptyBroker.topics(TestInfrastructure.kafka()).stream()
                            .anyMatch(topic -> topic.endsWith("-facts-repartition") && !before.contains(topic)));
        }

        Feed.all(TestInfrastructure.kafka(), List.of(loss(4, 50)));
        reporting.awaitCounted();
        assertThat(monthTotal("preventedBeforeTransferFen")).isEqualTo(fen(rows) + 50);
        // While the broker takes the killed one for alive, another refuses to begin.
        await().atMost(PATIENCE).until(() -> recount() == 0);

        assertThat(said).contains("removing what is left of edition 3").contains("nothing differs");
        await().atMost(PATIENCE)
                .until(() -> EmptyBroker.topics(TestInfrastructure.kafka()).equals(before));
        Feed.all(TestInfrastructure.kafka(), List.of(loss(5, 0)));
        reporting.awaitCounted();
        assertThat(rows()).isEqualTo(rows);
    }

    @Test
    @Order(5)
    void a_taking_over_that_is_not_committed_is_seen_by_nobody_and_undone_by_the_next() {
        String key = published().keySet().iterator().next();
        try (KafkaProducer<byte[], byte[]> killed = new KafkaProducer<>(
                Map.of("bootstrap.servers", TestInfrastructure.kafka(), "transactional.id", "reporting.recount"),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            killed.initTransactions();
            killed.beginTransaction();
            killed.send(new ProducerRecord<>(StatisticsTopics.DAILY, utf8(key), utf8("{\"alerts\":12345}")));
            killed.send(new ProducerRecord<>(Standing.TOPIC, 0, utf8(Standing.IN_FORCE), utf8("77")));
            killed.flush();

            assertThat(recount("--switch")).isZero();
        }
        reporting.awaitCounted();

        assertThat(said).contains("nothing differs").contains("; 0 published cells changed");
        assertThat(rows()).isEqualTo(rows);
        assertThat(EmptyBroker.topics(TestInfrastructure.kafka())).noneMatch(topic -> topic.contains(".77"));
    }

    @Test
    @Order(6)
    void arguments_that_make_no_sense_count_nothing() {
        assertThat(recount("--swich")).isEqualTo(2);
        assertThat(recount("--help")).isZero();
    }

    private int recount(String... arguments) {
        RecountCommand.Ran ran = RecountCommand.run(state, arguments);
        said = ran.said();
        return ran.status();
    }

    private static Envelope<?> loss(int revision, long fen) {
        return Happenings.chen(Instant.parse("2017-11-14T06:00:00Z"))
                .prevented("late", revision, LossPreventedKind.BEFORE_TRANSFER, fen, PreventedBy.CALL);
    }

    private String rows() {
        return reporting.get(MONTH, "analyst").body().path("rows").toString();
    }

    private long monthTotal(String figure) {
        return reporting
                .get("/v1/statistics/monthly?from=2017-11&to=2017-11", "analyst")
                .body()
                .get("rows")
                .get(0)
                .get(figure)
                .asLong();
    }

    private static long fen(String rows) {
        return JSON.readTree(rows)
                .valueStream()
                .mapToLong(row -> row.get("preventedBeforeTransferFen").asLong())
                .sum();
    }

    /** Over a cell where it stands, as a faulty count would have done. */
    private void plant(String key, String value) {
        producer.send(new ProducerRecord<>(StatisticsTopics.DAILY, utf8(key), utf8(value)));
    }

    private static String changed(String figures, Consumer<ObjectNode> change) {
        ObjectNode changed = (ObjectNode) JSON.readTree(figures);
        change.accept(changed);
        return changed.toString();
    }

    private static String shown(String key) {
        return JSON.readTree(key).properties().stream()
                .map(code -> code.getKey() + "=" + code.getValue().asString())
                .collect(Collectors.joining(" "));
    }

    /** The published cells of days, in the order of their keys. */
    private static Map<String, String> published() {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", TestInfrastructure.kafka(), "isolation.level", "read_committed"),
                new StringDeserializer(),
                new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(StatisticsTopics.DAILY).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            Map<String, String> cells = new TreeMap<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (record.value() == null) {
                        cells.remove(record.key());
                    } else {
                        cells.put(record.key(), record.value());
                    }
                });
            }
            return cells;
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
