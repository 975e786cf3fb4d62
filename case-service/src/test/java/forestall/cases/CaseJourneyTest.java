package forestall.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import forestall.events.Envelope;
import forestall.events.InterventionEvent;
import forestall.events.Topics;
import forestall.local.TestInfrastructure;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CaseJourneyTest extends RunningCaseService {

    private static final String AMENDED = "forestall.CaseAmended.v1";

    @Test
    void the_articles_case_comes_in_and_the_file_tells_it_and_300000_yuan_are_announced_once() {
        Reports reports = Reports.aboutAStranger();
        List<Envelope<? extends InterventionEvent>> day = reports.theArticlesCase();

        publish(day);
        publish(day);
        JsonNode file = awaitFile(reports.victim, day.size());

        assertThat(file.get("state").asString()).isEqualTo("CLOSED");
        assertThat(file.get("timeline")
                        .valueStream()
                        .map(line -> line.get("eventId").asString()))
                .containsAll(day.stream().map(report -> report.id().toString()).toList());
        assertThat(file.get("timeline")
                        .valueStream()
                        .map(line -> line.get("type").asString())
                        .toList())
                .containsSubsequence(
                        "InterventionOpened",
                        "StationNotified",
                        "WarningCallCompleted",
                        "StationAccepted",
                        "OfficerAssigned",
                        "VisitCompleted",
                        "VictimLocated",
                        "HandedOver",
                        "StationAccepted",
                        "OfficerAssigned",
                        "VisitCompleted",
                        "InterventionClosed");
        assertThat(file.get("timeline")
                        .valueStream()
                        .map(line -> line.get("actor").asString()))
                .contains("operator", "station-310104017", "station-310105004", "policy");
        assertThat(file.get("names").get(0).asString()).isEqualTo(Reports.NAME);
        assertThat(file.get("age").asInt()).isEqualTo(55);
        assertThat(file.get("addresses")
                        .valueStream()
                        .map(address -> address.get("kind").asString()))
                .containsExactly("HOME", "HOTEL");
        assertThat(getAsStation("/v1/cases/" + reports.victim + "/persuasion-kit", Reports.XINHUALU.value())
                        .body()
                        .get("told")
                        .valueStream()
                        .map(told -> told.get("outcome").asString()))
                .containsExactly("DISSUADED", "NOT_AT_HOME", "BUSY");
        assertThat(file.get("losses").size()).isEqualTo(1);
        JsonNode loss = file.get("losses").get(0);
        assertThat(loss.get("amountFen").asLong()).isEqualTo(30_000_000);
        assertThat(loss.get("kind").asString()).isEqualTo("BEFORE_TRANSFER");
        assertThat(loss.get("by").asString()).isEqualTo("VISIT");

        try (TopicReader topic = new TopicReader(TestInfrastructure.kafka(), Topics.CASES.name())) {
            String key = reports.victim.value();
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(types(told(topic, key)))
                            .containsExactly(
                                    "forestall.CaseOpened.v1",
                                    "forestall.LossPrevented.v1",
                                    "forestall.CaseClosed.v1"));
            await().during(Duration.ofSeconds(2))
                    .atMost(PATIENCE)
                    .until(() -> told(topic, key).size() == 3);
            ConsumerRecord<byte[], byte[]> prevented = told(topic, key).get(1);
            Envelope<?> visit = day.get(10);
            assertThat(TopicReader.header(prevented, "ce_source")).isEqualTo("/cases");
            assertThat(TopicReader.header(prevented, "ce_subject")).isEqualTo(key);
            assertThat(TopicReader.header(prevented, "ce_correlationid")).isEqualTo(reports.intervention.toString());
            assertThat(TopicReader.header(prevented, "ce_causationid"))
                    .isEqualTo(visit.id().toString());
            assertThat(TopicReader.header(prevented, "ce_time"))
                    .startsWith(visit.happenedAt().toString().substring(0, 19));
            JsonNode data = JsonMapper.shared().readTree(prevented.value());
            assertThat(data.get("amountFen").asLong()).isEqualTo(30_000_000);
            assertThat(data.get("evidence").asString()).isEqualTo("OFFICER_ESTIMATE");
            assertThat(data.get("dimensions").get("stationCode").asString()).isEqualTo("310105004");
            assertThat(data.get("dimensions").get("districtCode").asString()).isEqualTo("310105");
        }
        assertThat(amendments(reports)).isNotEmpty().doesNotHaveDuplicates();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(store().getCollection("pending")
                                .countDocuments(Filters.eq("_id", reports.victim.value())))
                        .isZero());
        assertThat(store().getCollection("audit")
                        .countDocuments(Filters.and(
                                Filters.eq("subjects", reports.victim.value()), Filters.eq("what", "APPLY_EVENT"))))
                .isEqualTo(day.size());
    }

    /** What the events say that tell what came to be known; not those that say no more than that something did. */
    private static List<ConsumerRecord<byte[], byte[]>> told(TopicReader topic, String key) {
        return topic.withKey(key).stream()
                .filter(record -> !TopicReader.header(record, "ce_type").equals(AMENDED))
                .toList();
    }

    private static List<Long> amendments(Reports reports) {
        try (TopicReader topic = new TopicReader(TestInfrastructure.kafka(), Topics.CASES.name())) {
            return topic.withKey(reports.victim.value()).stream()
                    .filter(record -> TopicReader.header(record, "ce_type").equals(AMENDED))
                    .map(record -> JsonMapper.shared()
                            .readTree(record.value())
                            .get("version")
                            .asLong())
                    .toList();
        }
    }

    private static List<String> types(List<ConsumerRecord<byte[], byte[]>> records) {
        return records.stream()
                .map(record -> TopicReader.header(record, "ce_type"))
                .toList();
    }
}
