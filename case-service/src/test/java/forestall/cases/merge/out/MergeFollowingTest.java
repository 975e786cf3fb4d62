package forestall.cases.merge.out;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import forestall.cases.merge.Merge;
import forestall.cases.merge.MergeDecision;
import forestall.cases.merge.MergeFollower;
import forestall.chassis.messaging.EventCodec;
import forestall.chassis.outbox.document.GuardedDocuments;
import forestall.chassis.outbox.document.Wake;
import forestall.events.CasesMerged;
import forestall.events.Envelope;
import forestall.events.facts.Dimensions;
import forestall.events.facts.FreeText;
import forestall.events.ids.VictimId;
import forestall.events.vocabulary.AgeBand;
import forestall.events.vocabulary.Grade;
import forestall.events.vocabulary.ScamType;
import forestall.local.TestInfrastructure;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whoever follows merges misses none, however it falls together with somebody looking. */
class MergeFollowingTest {

    private static final VictimId FROM = new VictimId("victim-whose-file-ends");
    private static final VictimId INTO = new VictimId("victim-whose-file-continues");
    private static final Merge MERGE =
            new Merge(FROM, INTO, Instant.parse("2026-11-14T01:00:00Z"), "investigator", new FreeText("one woman"));

    private static MongoClient client;

    private final MongoDatabase database = client.getDatabase("merges-" + UUID.randomUUID());
    private final List<String> told = new ArrayList<>();

    @BeforeAll
    static void store() {
        client = MongoClients.create(TestInfrastructure.mongo("merges"));
    }

    @AfterAll
    static void close() {
        client.close();
    }

    @Test
    void a_follower_is_told_before_the_merge_is_stored() {
        MongoMerges reader = merges((from, into) -> {});
        MongoMerges merges = merges((from, into) -> {
            told.add(from + " into " + into);
            assertThat(reader.of(from)).isEmpty();
        });

        merge(merges);

        assertThat(told).containsExactly(FROM + " into " + INTO);
        assertThat(reader.settledInto(INTO)).containsExactly(FROM);
    }

    @Test
    void a_merge_that_is_looked_for_between_the_telling_and_the_storing_is_told_again() {
        MongoMerges reader = merges((from, into) -> {});
        MongoMerges merges = merges((from, into) -> {
            told.add("told");
            if (told.size() == 1) {
                assertThat(reader.settledIfAny(from)).isEmpty();
            }
            if (told.size() == 2) {
                assertThat(reader.settledInto(into)).isEmpty();
            }
        });

        merge(merges);

        assertThat(told).hasSize(3);
        assertThat(reader.settledIfAny(FROM)).contains(MERGE);
    }

    @Test
    void looking_for_merges_of_a_file_that_has_none_leaves_no_trace() {
        assertThat(merges((from, into) -> {}).settledIfAny(FROM)).isEmpty();

        assertThat(database.getCollection("merges").countDocuments()).isZero();
    }

    private static void merge(MongoMerges merges) {
        Dimensions unknown = new Dimensions(null, null, ScamType.UNKNOWN, Grade.YELLOW, AgeBand.UNKNOWN);
        merges.change(
                FROM,
                INTO,
                present -> new MergeDecision.Changed(
                        MERGE,
                        MERGE,
                        new Envelope<>(
                                UUID.randomUUID(),
                                new CasesMerged(INTO, FROM, INTO, unknown),
                                MERGE.at(),
                                MERGE.by(),
                                null)));
    }

    private MongoMerges merges(MergeFollower follower) {
        return new MongoMerges(
                database.getCollection("mergeHints"),
                new GuardedDocuments(
                        database.getCollection("merges"),
                        database.getCollection("pendingMerges"),
                        new EventCodec(URI.create("/cases")),
                        new Wake()),
                List.of(follower));
    }
}
