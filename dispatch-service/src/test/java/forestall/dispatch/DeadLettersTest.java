package forestall.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import forestall.chassis.deadletter.DeadLetter;
import forestall.chassis.deadletter.DeadLetterRecord;
import forestall.dispatch.Caller.Answer;
import forestall.events.AlertEvent;
import forestall.events.Envelope;
import forestall.events.InterventionOpened;
import forestall.events.Topics;
import forestall.events.ids.VictimId;
import forestall.local.TestInfrastructure;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What was put aside is seen by supervisors and played again, on the real broker. */
class DeadLettersTest extends Journey {
    private static final String TRIAGE = Topics.ALERTS.deadLetters("dispatch.triage");
    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void a_poison_record_is_listed_with_what_was_expected_and_nothing_of_what_it_says() {
        UUID id = poison("{\"victim\":{\"name\":\"Somebody Invented\",\"phone\":\"+8613800000001\"}}");

        JsonNode letter = listed(id);

        assertThat(letter.path("topic").asString()).isEqualTo(TRIAGE);
        assertThat(letter.path("group").asString()).isEqualTo("dispatch.triage");
        assertThat(letter.path("reason").asString()).isEqualTo("unreadable");
        assertThat(letter.path("message").asString()).contains("CallFlagged");
        assertThat(letter.path("sourceTopic").asString()).isEqualTo("forestall.alerts");
        assertThat(letter.path("eventType").asString()).isEqualTo("forestall.CallFlagged.v1");
        assertThat(letter.path("victimId").asString()).isEqualTo("victim-" + id);
        assertThat(letter.path("playable").asBoolean()).isTrue();
        assertThat(letter.has("replay")).isFalse();
        assertThat(letter.toString()).doesNotContain("Somebody Invented").doesNotContain("13800000001");
    }

    @Test
    void a_poison_record_that_is_played_comes_back_as_another_letter_that_says_so() {
        UUID id = poison("{}");
        JsonNode letter = listed(id);

        JsonNode played = granted(replay(supervisor(), letter));

        assertThat(played.path("replay").path("by").asString()).isEqualTo("supervisor");
        JsonNode back = await().atMost(SOON)
                .until(() -> all(id), found -> found.size() == 2)
                .getFirst();
        assertThat(back.path("again").path("letter").asString())
                .isEqualTo(TRIAGE + "@" + letter.path("offset").asLong());
        assertThat(back.path("again").path("by").asString()).isEqualTo("supervisor");
        assertThat(back.has("replay")).isFalse();
        assertThat(back.path("sourceOffset").asLong())
                .isEqualTo(played.path("replay").path("offset").asLong());
        assertThat(all(id).get(1).path("replay").path("offset"))
                .isEqualTo(played.path("replay").path("offset"));
    }

    /** An instance that did not know the type had put it aside; this one does. */
    @Test
    void a_letter_that_can_be_applied_by_now_takes_effect_exactly_once_however_often_it_is_played() throws Exception {
        FlaggedCall call = FlaggedCall.toChen();
        Envelope<?> alert = new Envelope<>(UUID.randomUUID(), call.event(), Instant.now(), "feed-demo", null);
        ProducerRecord<byte[], byte[]> record = feed().record(alert);
        feed().send(putAside(record));
        JsonNode letter = listed(alert.id());

        List<JsonNode> answers = atOnce(() -> granted(replay(supervisor(), letter)));
        feed().send(record);
        JsonNode later = granted(replay(as("another", "supervisor"), letter));

        InterventionOpened opened = probe().first(call.victim(), InterventionOpened.class);
        JsonNode first = answers.getFirst().path("replay");
        assertThat(answers).allMatch(answer -> answer.path("replay").equals(first));
        assertThat(later.path("replay")).isEqualTo(first);
        assertThat(later.path("replay").path("by").asString()).isEqualTo("supervisor");
        // Whatever the reader was sent before this has been read when this has been.
        flagged(FlaggedCall.aCall());
        assertThat(probe().all(call.victim(), InterventionOpened.class)).hasSize(1);
        assertThat(intervention(opened.interventionId()).path("alerts")).hasSize(1);
        assertThat(all(alert.id())).hasSize(1);
    }

    @Test
    void what_stood_between_the_steps_of_a_count_is_listed_and_not_played() throws Exception {
        String uncounted = "forestall.statistics.daily.reporting.statistics.dlt";
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", TestInfrastructure.kafka()))) {
            admin.createTopics(List.of(new NewTopic(uncounted, 1, (short) 1)))
                    .all()
                    .get();
        }
        UUID id = UUID.randomUUID();
        ProducerRecord<byte[], byte[]> part =
                new ProducerRecord<>("reporting.statistics-parts-repartition", new byte[] {1}, new byte[] {2});
        part.headers().add("ce_id", id.toString().getBytes(StandardCharsets.UTF_8));
        feed().send(putAside(part, uncounted));

        JsonNode letter = listed(id);

        assertThat(letter.path("playable").asBoolean()).isFalse();
        Answer refused = replay(supervisor(), letter);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("dead-letter-not-playable");
        assertThat(granted(supervisor().get("/v1/dead-letters/topics")).toString())
                .contains(uncounted)
                .contains(TRIAGE);
    }

    @Test
    void pages_follow_one_another() {
        UUID first = poison("{}");
        listed(first);
        UUID second = poison("{}");
        listed(second);

        JsonNode page = granted(supervisor().get("/v1/dead-letters?topic=" + TRIAGE + "&limit=1"));
        JsonNode next = granted(supervisor()
                .get("/v1/dead-letters?topic=" + TRIAGE + "&limit=1&cursor="
                        + page.path("next").asString()));

        assertThat(page.path("items").get(0).path("eventId").asString()).isEqualTo(second.toString());
        assertThat(next.path("items").get(0).path("eventId").asString()).isEqualTo(first.toString());
    }

    @Test
    void what_is_not_there_is_refused_with_a_sentence() {
        assertThat(supervisor()
                        .post("/v1/dead-letters/" + TRIAGE + "/99999999/replay")
                        .problem())
                .isEqualTo("dead-letter-unknown");
        assertThat(supervisor()
                        .post("/v1/dead-letters/forestall.alerts/0/replay")
                        .problem())
                .isEqualTo("dead-letter-unknown");
        assertThat(supervisor()
                        .post("/v1/dead-letters/" + TRIAGE + "/first/replay")
                        .status())
                .isEqualTo(400);
        assertThat(supervisor().get("/v1/dead-letters?cursor=13800000001").problem())
                .isEqualTo("foreign-cursor");
        assertThat(supervisor().get("/v1/dead-letters?topic=forestall.alerts").problem())
                .isEqualTo("dead-letter-topic-unknown");
    }

    private UUID poison(String body) {
        UUID id = UUID.randomUUID();
        ProducerRecord<byte[], byte[]> good =
                feed().record(new Envelope<>(id, FlaggedCall.aCall().event(), Instant.now(), "feed-demo", null));
        ProducerRecord<byte[], byte[]> bad = new ProducerRecord<>(
                good.topic(),
                null,
                new VictimId("victim-" + id).value().getBytes(StandardCharsets.UTF_8),
                body.getBytes(StandardCharsets.UTF_8),
                good.headers());
        feed().send(bad);
        return id;
    }

    private static ProducerRecord<byte[], byte[]> putAside(ProducerRecord<byte[], byte[]> record) {
        return putAside(record, TRIAGE);
    }

    private static ProducerRecord<byte[], byte[]> putAside(ProducerRecord<byte[], byte[]> record, String shelf) {
        return DeadLetterRecord.of(
                new ConsumerRecord<>(
                        record.topic(),
                        0,
                        7,
                        Instant.now().toEpochMilli(),
                        TimestampType.CREATE_TIME,
                        0,
                        0,
                        record.key(),
                        record.value(),
                        new RecordHeaders(record.headers().toArray()),
                        Optional.empty()),
                shelf,
                "dispatch.triage",
                DeadLetter.Reason.UNKNOWN_TYPE,
                new IllegalStateException("expected a known event of " + AlertEvent.class.getSimpleName()),
                Instant.now());
    }

    private JsonNode listed(UUID event) {
        return await().atMost(SOON)
                .until(() -> all(event), found -> !found.isEmpty())
                .getFirst();
    }

    private List<JsonNode> all(UUID event) {
        return granted(supervisor().get("/v1/dead-letters?limit=200"))
                .path("items")
                .valueStream()
                .filter(letter -> letter.path("eventId").asString().equals(event.toString()))
                .toList();
    }

    private static Answer replay(Caller by, JsonNode letter) {
        return by.post("/v1/dead-letters/%s/%d/replay"
                .formatted(
                        letter.path("topic").asString(), letter.path("offset").asLong()));
    }

    private static List<JsonNode> atOnce(Callable<JsonNode> act) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<JsonNode>> all = threads.invokeAll(List.of(act, act, act, act));
            return all.stream().map(Future::resultNow).toList();
        }
    }
}
