package forestall.cases.casefile.in;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import forestall.cases.Reports;
import forestall.cases.RunningCaseService;
import forestall.cases.TopicReader;
import forestall.events.Envelope;
import forestall.events.InterventionEvent;
import forestall.events.Topics;
import forestall.events.vocabulary.DeadlineStage;
import forestall.events.vocabulary.InterventionResult;
import forestall.local.TestInfrastructure;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class InterventionEventListenerTest extends RunningCaseService {

    private final Reports reports = Reports.aboutAStranger();

    @Test
    void delivered_twice_a_report_is_entered_once() {
        Envelope<? extends InterventionEvent> opened = reports.opened();
        publish(opened, opened, reports.notified());

        JsonNode file = awaitFile(reports.victim, 2);

        assertThat(file.get("version").asInt()).isEqualTo(2);
        assertThat(lines(file)).containsExactlyInAnyOrder("InterventionOpened", "CaseOpened", "StationNotified");
    }

    @Test
    void delivered_late_and_out_of_order_every_report_stands_where_it_belongs() {
        Envelope<? extends InterventionEvent> opened = reports.opened();
        Envelope<? extends InterventionEvent> notified = reports.notified();
        publish(reports.closed(InterventionResult.FALSE_ALARM));
        publish(notified);
        publish(opened);

        JsonNode file = awaitFile(reports.victim, 3);

        assertThat(file.get("state").asString()).isEqualTo("CLOSED");
        assertThat(lines(file).stream().filter(type -> !type.startsWith("Case")))
                .containsExactly("InterventionOpened", "StationNotified", "InterventionClosed");
        assertThat(file.get("names").get(0).asString()).isEqualTo(Reports.NAME);
    }

    @Test
    void a_report_about_somebody_unknown_is_kept() {
        publish(reports.missed(DeadlineStage.VISIT));

        assertThat(lines(awaitFile(reports.victim, 1))).contains("DeadlineMissed");
    }

    @Test
    void an_unknown_version_and_a_poison_record_go_aside_alone() {
        ProducerRecord<byte[], byte[]> newer = written(reports.notified());
        newer.headers().remove("ce_type").add("ce_type", "forestall.StationNotified.v9".getBytes(UTF_8));
        ProducerRecord<byte[], byte[]> notified = written(reports.notified());
        ProducerRecord<byte[], byte[]> poison = new ProducerRecord<>(
                notified.topic(), null, null, notified.key(), "{\"victimId\":".getBytes(UTF_8), notified.headers());

        publish(reports.opened());
        publish(newer);
        publish(poison);
        publish(reports.accepted());

        assertThat(lines(awaitFile(reports.victim, 2))).contains("InterventionOpened", "StationAccepted");
        String aside = Topics.INTERVENTIONS.deadLetters("case.files");
        try (TopicReader letters = new TopicReader(TestInfrastructure.kafka(), aside)) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(letters.withKey(reports.victim.value()))
                            .extracting(letter -> new String(letter.value(), UTF_8))
                            .containsExactlyInAnyOrder(
                                    new String(newer.value(), UTF_8), new String(poison.value(), UTF_8)));
        }
    }

    private static List<String> lines(JsonNode file) {
        return file.get("timeline")
                .valueStream()
                .map(line -> line.get("type").asString())
                .toList();
    }
}
