package forestall.chassis.outbox.document;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import forestall.chassis.messaging.EventCodec;
import forestall.chassis.running.Events;
import forestall.chassis.running.Records;
import forestall.events.Envelope;
import forestall.events.Topics;
import forestall.local.TestInfrastructure;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each crash point of the outbox, by doing the steps before it and none after it. A new relay is what the next process brings. */
class DocumentOutboxTest {

    private static final Instant NOW = Instant.parse("2026-11-14T01:00:00Z");

    private static MongoClient client;
    private static MongoDatabase database;

    private final String id = Events.someKey();
    private final MongoCollection<Document> documents = database.getCollection("documents-" + id);
    private final MongoCollection<Document> pending = database.getCollection("pending-" + id);
    private final Markers markers = new Markers(pending);
    private final Wake wake = new Wake();
    private final GuardedDocuments guarded =
            new GuardedDocuments(documents, pending, new EventCodec(URI.create("/cases")), wake);
    private final List<DocumentRelay> relays = new ArrayList<>();

    private Instant now = NOW;

    @BeforeAll
    static void parts() throws Exception {
        client = MongoClients.create(TestInfrastructure.mongo("outbox"));
        database = client.getDatabase("outbox");
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", TestInfrastructure.kafka()))) {
            if (!admin.listTopics().names().get().contains(Topics.CASES.name())) {
                admin.createTopics(List.of(new NewTopic(Topics.CASES.name(), 12, (short) 1)))
                        .all()
                        .get();
            }
        }
    }

    @AfterAll
    static void close() {
        client.close();
    }

    @AfterEach
    void stop() {
        relays.forEach(DocumentRelay::stop);
    }

    @Test
    void what_is_announced_leaves_in_order_and_nothing_of_it_stays() {
        Envelope<?> first = event();
        Envelope<?> second = event();
        assertThat(save(first, second)).isTrue();
        assertThat(outbox()).hasSize(2);

        assertThat(relay().round()).isEqualTo(1);

        assertPublished(first, second);
        assertThat(outbox()).isEmpty();
        assertThat(pending.countDocuments()).isZero();
        assertThat(Records.header(published().getFirst(), "ce_type")).isEqualTo("forestall.NumberAttributed.v1");
        assertThat(Records.header(published().getFirst(), "ce_source")).isEqualTo("/cases");
    }

    @Test
    void a_change_that_announces_nothing_needs_no_marker() {
        assertThat(save()).isTrue();

        assertThat(pending.countDocuments()).isZero();
        assertThat(guarded.read(id).version()).isEqualTo(1);
    }

    @Test
    void a_crash_after_the_marker_and_before_the_update_leaves_nothing_to_publish() {
        markers.mark(id);

        assertThat(relay().round()).isEqualTo(1);
        assertThat(pending.countDocuments()).isZero();

        Envelope<?> event = event();
        assertThat(save(event)).isTrue();
        relay().round();
        assertPublished(event);
    }

    @Test
    void a_crash_after_the_update_and_before_the_publication_is_made_good_by_the_next_relay() {
        Envelope<?> event = event();
        save(event);

        relay().round();

        assertPublished(event);
        assertThat(pending.countDocuments()).isZero();
    }

    @Test
    void a_crash_with_a_marker_in_its_hands_leaves_it_to_another_when_the_lease_ends() {
        Envelope<?> event = event();
        save(event);
        assertThat(relay().lease()).isPresent();

        assertThat(relay().round()).isZero();
        now = now.plus(DocumentRelay.LEASE);
        assertThat(relay().round()).isEqualTo(1);

        assertPublished(event);
    }

    @Test
    void a_crash_after_the_publication_and_before_the_pull_publishes_again_under_the_same_id() {
        Envelope<?> event = event();
        save(event);
        DocumentRelay crashed = relay();
        DocumentRelay.Shipment shipment = crashed.ship(crashed.lease().orElseThrow());
        await().until(() -> shipment.acknowledgements().stream().allMatch(Future::isDone));

        now = now.plus(DocumentRelay.LEASE);
        relay().round();

        assertPublished(event, event);
        assertThat(outbox()).isEmpty();
        assertThat(pending.countDocuments()).isZero();
    }

    @Test
    void a_crash_after_the_pull_and_before_the_marker_is_removed_publishes_nothing_twice() {
        Envelope<?> event = event();
        save(event);
        DocumentRelay crashed = relay();
        Markers.Leased marker = crashed.lease().orElseThrow();
        DocumentRelay.Shipment shipment = crashed.ship(marker);
        await().until(() -> shipment.acknowledgements().stream().allMatch(Future::isDone));
        assertThat(crashed.takeOut(marker, List.of(event.id().toString()))).isTrue();

        now = now.plus(DocumentRelay.LEASE);
        relay().round();

        assertPublished(event);
        assertThat(pending.countDocuments()).isZero();
    }

    @Test
    void a_relay_that_takes_the_marker_before_the_update_of_a_new_document_makes_that_update_fail() {
        Snapshot seen = guarded.read(id);
        Envelope<?> event = event();
        markers.mark(id);
        relay().round();

        assertThat(guarded.update(seen, empty(), List.of(), List.of(guarded.entry(event))))
                .isFalse();
        assertThat(outbox()).isEmpty();

        assertThat(save(event)).isTrue();
        relay().round();
        assertPublished(event);
    }

    @Test
    void a_relay_that_takes_the_marker_before_the_update_of_a_known_document_makes_that_update_fail() {
        save();
        Snapshot seen = guarded.read(id);
        Envelope<?> event = event();
        markers.mark(id);
        relay().round();

        assertThat(guarded.update(seen, empty(), List.of(), List.of(guarded.entry(event))))
                .isFalse();

        assertThat(save(event)).isTrue();
        relay().round();
        assertPublished(event);
    }

    @Test
    void a_marker_that_is_set_again_while_the_relay_works_is_not_removed() {
        Envelope<?> first = event();
        Envelope<?> second = event();
        save(first);
        DocumentRelay busy = relay();
        DocumentRelay.Shipment shipment = busy.ship(busy.lease().orElseThrow());
        save(second);
        busy.settle(shipment);

        assertThat(pending.countDocuments()).isEqualTo(1);
        assertThat(outbox()).hasSize(1);
        busy.round();
        assertPublished(first, second);
        assertThat(pending.countDocuments()).isZero();
    }

    @Test
    void a_relay_whose_lease_was_taken_over_leaves_the_marker_to_the_other() {
        Envelope<?> event = event();
        save(event);
        DocumentRelay slow = relay();
        DocumentRelay.Shipment late = slow.ship(slow.lease().orElseThrow());
        now = now.plus(DocumentRelay.LEASE);
        DocumentRelay quick = relay();
        DocumentRelay.Shipment second = quick.ship(quick.lease().orElseThrow());

        slow.settle(late);
        assertThat(outbox()).isEmpty();
        assertThat(pending.countDocuments()).isEqualTo(1);

        quick.settle(second);
        assertThat(pending.countDocuments()).isZero();
        assertPublished(event, event);
    }

    @Test
    void a_change_decided_on_an_older_version_is_refused() {
        Snapshot seen = guarded.read(id);
        save();

        assertThat(guarded.save(seen, empty(), List.of(set("word", "late")), List.of(event())))
                .isFalse();
        Snapshot newer = guarded.read(id);
        assertThat(guarded.save(newer, eq("word", "other"), List.of(), List.of()))
                .isFalse();
        assertThat(guarded.read(id).version()).isEqualTo(1);
        assertThat(outbox()).isEmpty();
    }

    @Test
    void a_change_decided_before_the_document_was_settled_is_refused_also_of_a_document_that_is_not_there_yet() {
        Snapshot nothing = guarded.read(id);
        assertThat(guarded.settle(id, include("word")).version()).isZero();
        assertThat(guarded.save(nothing, empty(), List.of(set("word", "late")), List.of()))
                .isFalse();

        save();
        Snapshot seen = guarded.read(id);
        Snapshot settled = guarded.settle(id, include("word"));

        assertThat(settled.content()).isNotNull().containsEntry("word", "new");
        assertThat(guarded.save(seen, empty(), List.of(set("word", "late")), List.of()))
                .isFalse();
        assertThat(guarded.save(guarded.read(id), empty(), List.of(set("word", "newer")), List.of()))
                .isTrue();
    }

    @Test
    void while_the_broker_is_away_events_wait_in_their_order() {
        Envelope<?> first = event();
        Envelope<?> second = event();
        save(first);
        save(second);
        DocumentRelay cutOff = new DocumentRelay(
                documents,
                pending,
                RelayProducer.of(Map.of("bootstrap.servers", "localhost:1")),
                wake,
                clock(),
                new SimpleMeterRegistry());

        assertThatThrownBy(cutOff::round).hasMessageContaining(id);
        assertThat(outbox()).hasSize(2);

        now = now.plus(DocumentRelay.LEASE);
        relay().round();
        assertPublished(first, second);
    }

    @Test
    void an_event_too_large_for_a_record_is_refused_before_anything_is_stored() {
        Envelope<?> tooLarge = Events.envelope(id, "x".repeat(GuardedDocuments.LARGEST_RECORD_BYTES));

        assertThatThrownBy(() -> save(tooLarge))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at most 900000 bytes");
        assertThat(guarded.read(id).content()).isNull();
        assertThat(pending.countDocuments()).isZero();
    }

    @Test
    void many_writers_and_two_relays_lose_nothing_and_keep_the_order() throws Exception {
        relay(Clock.systemUTC()).start();
        relay(Clock.systemUTC()).start();
        int writers = 4;
        int changesOfEach = 25;

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            IntStream.range(0, writers)
                    .forEach(writer -> all.add(threads.submit(() -> {
                        for (int i = 0; i < changesOfEach; i++) {
                            saveUntilAccepted();
                        }
                    })));
            for (Future<?> one : all) {
                one.get();
            }
        }

        List<String> inOrder = IntStream.rangeClosed(1, writers * changesOfEach)
                .mapToObj(version -> idOf(version).toString())
                .toList();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(published().stream()
                                .map(record -> Records.header(record, "ce_id"))
                                .distinct())
                        .containsExactlyElementsOf(inOrder));
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(pending.countDocuments()).isZero());
        assertThat(outbox()).isEmpty();
        assertThat(guarded.read(id).version()).isEqualTo(writers * changesOfEach);
    }

    /** The event says which version it belongs to, so that its order can be told. */
    private void saveUntilAccepted() {
        Snapshot seen;
        do {
            seen = guarded.read(id);
        } while (!guarded.save(seen, empty(), List.of(inc("sum", 1)), List.of(event(idOf(seen.version() + 1)))));
    }

    private UUID idOf(long version) {
        return new UUID(0x1000, version);
    }

    private boolean save(Envelope<?>... announced) {
        return guarded.save(guarded.read(id), empty(), List.of(set("word", "new")), List.of(announced));
    }

    private DocumentRelay relay() {
        return relay(clock());
    }

    private DocumentRelay relay(Clock clock) {
        DocumentRelay relay = new DocumentRelay(
                documents,
                pending,
                RelayProducer.of(Map.of("bootstrap.servers", TestInfrastructure.kafka())),
                wake,
                clock,
                new SimpleMeterRegistry());
        relays.add(relay);
        return relay;
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    private List<Document> outbox() {
        Document content = guarded.read(id).content();
        List<Document> entries = content == null ? null : content.getList("outbox", Document.class);
        return entries == null ? List.of() : entries;
    }

    private Envelope<?> event() {
        return event(UUID.randomUUID());
    }

    private Envelope<?> event(UUID eventId) {
        return new Envelope<>(eventId, Events.saying(id, "said"), NOW, "tester", UUID.randomUUID());
    }

    private void assertPublished(Envelope<?>... events) {
        List<String> expected =
                List.of(events).stream().map(event -> event.id().toString()).toList();
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(published())
                        .extracting(record -> Records.header(record, "ce_id"))
                        .containsExactlyElementsOf(expected));
    }

    /** What stands in the topic about this document by now, in order. */
    private List<ConsumerRecord<byte[], byte[]>> published() {
        return Records.ofKey(Topics.CASES.name(), id);
    }
}
