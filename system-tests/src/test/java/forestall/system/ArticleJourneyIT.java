package forestall.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import forestall.events.Topic;
import forestall.events.Topics;
import forestall.local.supervision.Part;
import forestall.simulator.article.ArticleReplay;
import forestall.simulator.article.Story;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The case of 14 November, from the flagged call to the statistic, on real parts. */
class ArticleJourneyIT {

    private static Story story;

    @BeforeAll
    static void the_story_is_played() {
        story = TheSystem.storyOfSomebody();
        ArticleReplay.play(story, (step, seen) -> {});
    }

    @Test
    void exactly_the_expected_events_stand_in_the_topics_in_their_order() {
        assertThat(types(Topics.ALERTS)).containsExactly("CallFlagged");
        assertThat(types(Topics.INTERVENTIONS))
                .containsExactly(
                        "InterventionOpened",
                        "StationNotified",
                        "CallClaimed",
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
        assertThat(types(Topics.CASES)).contains("CaseOpened", "LossPrevented", "CaseClosed");
        assertThat(types(Topics.CASES)).filteredOn("LossPrevented"::equals).hasSize(1);
    }

    @Test
    void every_event_has_its_cloud_event_headers_and_a_cause_that_can_be_followed() {
        Set<String> ids = new HashSet<>();
        for (Topic<?> topic : Topics.all()) {
            for (ConsumerRecord<String, byte[]> record : once(about(topic))) {
                assertThat(Wire.header(record, "ce_specversion")).isEqualTo("1.0");
                assertThat(Wire.header(record, "ce_subject")).isEqualTo(story.victimId());
                assertThat(Wire.header(record, "ce_time")).isNotBlank();
                assertThat(Wire.header(record, "ce_actor")).isNotBlank();
                assertThat(Wire.header(record, "content-type")).startsWith("application/json");
                if (topic != Topics.ALERTS) {
                    assertThat(Wire.header(record, "ce_correlationid")).isEqualTo(story.interventionId());
                }
                var cause = record.headers().lastHeader("ce_causationid");
                if (cause != null) {
                    assertThat(ids).as("the cause of " + Wire.type(record)).contains(new String(cause.value(), UTF_8));
                }
                ids.add(Wire.header(record, "ce_id"));
            }
        }
    }

    @Test
    void every_event_delivered_twice_changes_nothing() {
        Figures before = Figures.of(story);
        List<ConsumerRecord<String, byte[]>> all = new ArrayList<>();
        Topics.all().forEach(topic -> all.addAll(about(topic)));

        TheSystem.wire().deliverAgain(all);

        await().atMost(Duration.ofSeconds(60)).until(() -> TheSystem.wire().unread() == 0);
        await().atMost(Duration.ofSeconds(60))
                .during(Duration.ofSeconds(3))
                .untilAsserted(() -> assertThat(Figures.of(story)).isEqualTo(before));
        List<String> ids = new ArrayList<>();
        Topics.all().forEach(topic -> about(topic).forEach(record -> ids.add(Wire.header(record, "ce_id"))));
        assertThat(ids).as("each record twice, and nothing new").hasSize(2 * all.size());
        assertThat(new HashSet<>(ids)).hasSize(all.size());
    }

    @Test
    void every_topic_of_ours_on_the_broker_is_in_the_published_document() {
        String document = TheSystem.publishedTopics();
        assertThat(TheSystem.wire().topics())
                .filteredOn(name -> name.startsWith("forestall.") && !name.endsWith(".dlt"))
                .hasSizeGreaterThanOrEqualTo(6)
                .allSatisfy(name -> assertThat(document).contains("address: " + name + "\n"));
        assertThat(TheSystem.wire().topics())
                .filteredOn(name -> name.endsWith(".dlt"))
                .as("dead letters of every reader")
                .contains(
                        "forestall.alerts.dispatch.triage.dlt",
                        "forestall.cases.dispatch.cases.dlt",
                        "forestall.interventions.case.files.dlt");
    }

    @Test
    void no_log_line_holds_a_telephone_number_a_name_or_an_address() throws IOException {
        for (Part part : List.of(Part.INTAKE, Part.DISPATCH, Part.CASE, Part.REPORTING)) {
            String log = Files.readString(TheSystem.stack().log(part));
            assertThat(log).as("the log of " + part.label()).isNotBlank();
            assertThat(log)
                    .as("the log of " + part.label())
                    .doesNotContain("13800000", "13800", "陈", "康健路", "番禺路", "808室");
        }
    }

    private static List<String> types(Topic<?> topic) {
        return once(about(topic)).stream().map(Wire::type).toList();
    }

    /** Without the second deliveries that another test of this class may have made. */
    private static List<ConsumerRecord<String, byte[]>> once(List<ConsumerRecord<String, byte[]>> records) {
        Set<String> seen = new HashSet<>();
        return records.stream().filter(r -> seen.add(Wire.header(r, "ce_id"))).toList();
    }

    private static List<ConsumerRecord<String, byte[]>> about(Topic<?> topic) {
        return TheSystem.wire().about(story.victimId(), topic.name());
    }
}
