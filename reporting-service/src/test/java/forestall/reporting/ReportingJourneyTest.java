package forestall.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import forestall.chassis.messaging.EventCodec;
import forestall.chassis.routes.Contract;
import forestall.chassis.routes.RouteMatrix;
import forestall.events.Envelope;
import forestall.events.Topic;
import forestall.events.Topics;
import forestall.events.vocabulary.LossPreventedKind;
import forestall.events.vocabulary.PreventedBy;
import forestall.local.TestInfrastructure;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** One broker and one service, in the order of a day: the tests build on each other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReportingJourneyTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Instant AFTERNOON = Instant.parse("2017-11-14T06:00:00Z");
    private static final String HEADLINE = "/v1/statistics/headline?month=2017-11";

    private static final Contract ROUTES = Contract.of("""
            PAGE /                                analyst supervisor
            GET  /v1/statistics/daily             analyst supervisor
            GET  /v1/statistics/monthly           analyst supervisor
            GET  /v1/statistics/funnel            analyst supervisor
            GET  /v1/statistics/response-times    analyst supervisor
            GET  /v1/statistics/public            analyst supervisor
            GET  /v1/statistics/headline          analyst supervisor
            GET  /v1/live                         analyst supervisor
            """);

    private final EventCodec codec = new EventCodec(URI.create("/test"));

    @TempDir
    static Path state;

    private RunningReporting reporting;
    private KafkaProducer<byte[], byte[]> producer;

    @BeforeAll
    void start() {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", TestInfrastructure.kafka()),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        reporting = new RunningReporting(state);
    }

    @AfterAll
    void stop() {
        reporting.close();
        producer.close();
    }

    @Test
    @Order(1)
    void it_waits_for_the_topics_of_the_others_and_says_so() throws Exception {
        await().atMost(PATIENCE).until(() -> readiness().raw().body().contains("forestall.cases"));
        assertThat(readiness().status()).isEqualTo(503);

        try (Admin admin = Admin.create(Map.of("bootstrap.servers", TestInfrastructure.kafka()))) {
            admin.createTopics(Topics.all().stream()
                            .map(topic -> new NewTopic(topic.name(), 3, (short) 1))
                            .toList())
                    .all()
                    .get();
        }

        await().atMost(PATIENCE).until(() -> readiness().status() == 200);
    }

    @Test
    @Order(2)
    void the_article_becomes_the_headline() {
        publish(Happenings.article(AFTERNOON));

        await().atMost(PATIENCE).until(() -> prevented() == 30_000_000);
        // Other partitions may still be on their way into the figures when the money is there.
        await().atMost(PATIENCE).until(() -> visitsOfTheMonth() == 2);
        JsonNode headline = get(HEADLINE);
        assertThat(headline.get("text").get("en").asString())
                .isEqualTo("in November 2017 300,000.00 yuan prevented;"
                        + " by the end of November 0.00 yuan (US$0) saved from accounts");
        assertThat(headline.get("text").get("zh").asString()).contains("2017年11月避免损失30.00万元");
        assertThat(headline.get("preventedByVisitFen").asLong()).isEqualTo(30_000_000);
        assertThat(headline.get("asOf").asString()).isNotBlank();
    }

    @Test
    @Order(3)
    void it_stands_under_the_station_where_it_happened() {
        JsonNode rows = get("/v1/statistics/daily?from=2017-11-14&to=2017-11-14&by=district,station,scamType")
                .get("rows");

        assertThat(rows.size()).isEqualTo(2);
        JsonNode xinhualu = rows.get(1);
        assertThat(xinhualu.get("date").asString()).isEqualTo("2017-11-14");
        assertThat(xinhualu.get("districtCode").asString()).isEqualTo("310105");
        assertThat(xinhualu.get("stationCode").asString()).isEqualTo("310105004");
        assertThat(xinhualu.get("scamType").asString()).isEqualTo("POLICE_PROCURATORATE_COURT");
        assertThat(xinhualu.has("grade")).isFalse();
        assertThat(xinhualu.get("preventedBeforeTransferFen").asLong()).isEqualTo(30_000_000);
        assertThat(xinhualu.get("visitsByOutcome").get("DISSUADED").asLong()).isEqualTo(1);

        JsonNode month = get("/v1/statistics/monthly?from=2017-11&to=2017-11").get("rows");
        assertThat(month.size()).isEqualTo(1);
        assertThat(month.get(0).get("month").asString()).isEqualTo("2017-11");
        assertThat(month.get(0).get("visits").asLong()).isEqualTo(2);
        assertThat(get("/v1/statistics/monthly?from=2017-11&to=2017-11&by=station")
                        .get("rows")
                        .size())
                .isEqualTo(2);
    }

    @Test
    @Order(3)
    void the_funnel_and_the_clocks_of_the_day_are_told_beside_those_of_the_day_before() {
        JsonNode funnel = get("/v1/statistics/funnel?from=2017-11-14&to=2017-11-14&compare=previous");
        assertThat(funnel.get("previous").get("from").asString()).isEqualTo("2017-11-13");
        JsonNode row = funnel.get("rows").get(0);
        assertThat(row.get("funnel").get("alerts").asLong()).isEqualTo(1);
        assertThat(row.get("funnel").get("visits").asLong()).isEqualTo(2);
        assertThat(row.get("funnel").get("persuaded").asLong()).isEqualTo(1);
        assertThat(row.get("funnel").get("preventedFen").asLong()).isEqualTo(30_000_000);
        assertThat(row.get("previous").get("alerts").asLong()).isZero();

        JsonNode times = get("/v1/statistics/response-times?from=2017-11-14&to=2017-11-14&by=district");
        assertThat(times.get("largestError").asDouble()).isEqualTo(0.03125);
        JsonNode first = times.get("rows").get(0);
        assertThat(first.get("districtCode").asString()).isEqualTo("310104");
        assertThat(first.get("step").asString()).isEqualTo("FIRST_CALL");
        assertThat(first.get("times").get("medianMinutes").asDouble()).isEqualTo(0.97);
        assertThat(first.get("times").get("shareInTime").asDouble()).isEqualTo(1);
        assertThat(first.has("previous")).isFalse();
    }

    @ParameterizedTest
    @Order(3)
    @CsvSource({"daily", "monthly", "funnel", "response-times"})
    void every_table_can_be_had_for_a_spreadsheet(String table) {
        String path = "/v1/statistics/" + table + "?by=district&from="
                + (table.equals("monthly") ? "2017-11&to=2017-11" : "2017-11-14&to=2017-11-14");

        var csv = reporting.get(path + "&format=csv", "analyst");
        assertThat(csv.status()).isEqualTo(200);
        assertThat(csv.raw().headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(csv.raw().headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"forestall-" + table + ".csv\"");
        assertThat(csv.raw().body()).startsWith("\uFEFF").contains("districtCode,stationCode", "310105");
        assertThat(reporting.get(path, "analyst", "text/csv").raw().body())
                .isEqualTo(csv.raw().body());
        var workbook =
                reporting.get(path, "analyst", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(workbook.raw().body()).startsWith("PK");
        assertThat(reporting.get(path, "analyst", "text/html,*/*;q=0.8").body().has("rows"))
                .isTrue();
        assertThat(reporting.get(path, "analyst", "image/png").status()).isEqualTo(406);
        assertThat(reporting.get(path + "&format=docx", "analyst").status()).isEqualTo(406);
    }

    @Test
    @Order(3)
    void the_public_does_not_see_what_happened_to_one_person() {
        JsonNode row = get("/v1/statistics/public?from=2017-11&to=2017-11&by=district")
                .get("rows")
                .get(0);
        assertThat(row.get("shown").isEmpty()).isTrue();
        assertThat(row.get("hidden").toString()).contains("lossesPrevented", "visits");
        String csv = reporting
                .get("/v1/statistics/public?from=2017-11&to=2017-11&format=csv", "analyst")
                .raw()
                .body();
        assertThat(csv).contains("lossesPreventedFen,lossesPreventedYuan").doesNotContain("30000000", "300000.00");
    }

    @Test
    @Order(4)
    void twice_and_across_a_restart_the_figures_are_the_same() {
        String before = get("/v1/statistics/daily?from=2017-11-14&to=2017-11-14&by=station")
                .get("rows")
                .toString();
        List<Envelope<?>> again = Happenings.article(AFTERNOON);
        publish(again.subList(0, 5));
        reporting.close();
        publish(again.subList(5, again.size()));
        publish(List.of(Happenings.chen(AFTERNOON)
                .prevented("bank", 1, LossPreventedKind.STOPPED_IN_ACCOUNT, 100, PreventedBy.BANK)));

        reporting = new RunningReporting(state);

        await().atMost(PATIENCE).until(() -> readiness().status() == 200);
        await().atMost(PATIENCE)
                .until(() -> get(HEADLINE).get("stoppedInAccountYearToDateFen").asLong() == 100);
        assertThat(prevented()).isEqualTo(30_000_000);
        publish(List.of(Happenings.chen(AFTERNOON)
                .prevented("bank", 2, LossPreventedKind.STOPPED_IN_ACCOUNT, 0, PreventedBy.BANK)));
        await().atMost(PATIENCE)
                .until(() -> get("/v1/statistics/daily?from=2017-11-14&to=2017-11-14&by=station")
                        .get("rows")
                        .toString()
                        .equals(before));
    }

    @Test
    @Order(5)
    void poison_on_every_topic_goes_aside_and_its_neighbours_proceed() {
        for (Topic<?> topic : Topics.all()) {
            producer.send(new ProducerRecord<>(topic.name(), 0, utf8("somebody"), utf8("poison")));
        }
        publish(List.of(Happenings.chen(AFTERNOON)
                .prevented("later", 1, LossPreventedKind.BEFORE_TRANSFER, 5, PreventedBy.CALL)));

        await().atMost(PATIENCE).until(() -> prevented() == 30_000_005);
        for (Topic<?> topic : Topics.all()) {
            List<ConsumerRecord<byte[], byte[]>> letters = awaitRecords(topic.name() + ".reporting.statistics.dlt");
            assertThat(letters).hasSize(1);
            assertThat(letters.get(0).value()).isEqualTo(utf8("poison"));
            assertThat(letters.get(0).key()).isEqualTo(utf8("somebody"));
            assertThat(letters.get(0).headers().lastHeader("dead-letter-reason").value())
                    .isEqualTo(utf8("unreadable"));
        }
        assertThat(reporting.get("/actuator/prometheus", null).raw().body()).contains("forestall_dead_letters_total");
    }

    @Test
    @Order(6)
    void figures_go_on_after_the_broker_went_and_came_back() {
        if (TestInfrastructure.isLocal()) {
            TestInfrastructure.broker().kill();
            TestInfrastructure.broker().start();
        }
        publish(List.of(Happenings.chen(AFTERNOON)
                .prevented("later", 2, LossPreventedKind.BEFORE_TRANSFER, 6, PreventedBy.CALL)));

        await().atMost(PATIENCE).until(() -> prevented() == 30_000_006);
    }

    @TestFactory
    @Order(7)
    Stream<DynamicNode> every_route_for_every_role() {
        return new RouteMatrix(ROUTES, reporting).cells();
    }

    private RunningReporting.Answer readiness() {
        return reporting.get("/actuator/health/readiness", null);
    }

    private long prevented() {
        JsonNode fen = get(HEADLINE).get("preventedBeforeTransferFen");
        return fen == null ? -1 : fen.asLong();
    }

    private long visitsOfTheMonth() {
        JsonNode rows = get("/v1/statistics/monthly?from=2017-11&to=2017-11").path("rows");
        return rows.isEmpty() ? 0 : rows.get(0).path("visits").asLong();
    }

    private JsonNode get(String path) {
        return reporting.get(path, "analyst").body();
    }

    private void publish(List<? extends Envelope<?>> messages) {
        messages.forEach(message -> producer.send(codec.write(message)));
        producer.flush();
    }

    private static List<ConsumerRecord<byte[], byte[]>> awaitRecords(String topic) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        TestInfrastructure.kafka(),
                        "auto.offset.reset",
                        "earliest",
                        "isolation.level",
                        "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(List.of(new TopicPartition(topic, 0)));
            List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
            await().atMost(PATIENCE).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
                return !records.isEmpty();
            });
            return records;
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
