package forestall.local.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import de.bwaldvogel.mongo.MongoServer;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same answers as without it, found by the key. */
class KeyedCollectionTest {

    private MongoServer server;
    private MongoClient client;
    private MongoCollection<Document> files;

    @BeforeEach
    void twenty_files() {
        server = new MongoServer(KeyedBackend.inMemory());
        server.bind("localhost", 0);
        client = MongoClients.create(server.getConnectionString() + "/?retryReads=false");
        files = client.getDatabase("cases").getCollection("files");
        files.insertMany(IntStream.range(0, 20)
                .mapToObj(number -> new Document("_id", "file-%02d".formatted(number)).append("version", number % 3))
                .toList());
    }

    @AfterEach
    void end() {
        client.close();
        server.shutdownNow();
    }

    @Test
    void a_guarded_update_changes_the_document_that_it_means_and_no_other() {
        Bson asSeen = Filters.and(Filters.eq("_id", "file-04"), Filters.eq("version", 1));

        assertThat(files.updateOne(asSeen, Updates.inc("version", 10)).getMatchedCount())
                .isEqualTo(1);
        assertThat(files.updateOne(asSeen, Updates.inc("version", 10)).getMatchedCount())
                .isZero();
        assertThat(files.countDocuments(Filters.eq("version", 11))).isEqualTo(1);
    }

    @Test
    void an_upsert_makes_the_document_that_was_not_there() {
        Bson fresh = Filters.and(Filters.eq("_id", "file-99"), Filters.exists("version", false));

        assertThat(files.updateOne(fresh, Updates.inc("version", 1), new UpdateOptions().upsert(true))
                        .getUpsertedId())
                .isNotNull();
        assertThat(files.find(Filters.eq("_id", "file-99")).first()).containsEntry("version", 1);
    }

    @Test
    void what_is_being_read_is_not_changed_by_an_update_beside_it() throws Exception {
        files.insertOne(new Document("_id", "long")
                .append("lines", IntStream.range(0, 5_000).boxed().toList()));
        try (ExecutorService beside = Executors.newSingleThreadExecutor()) {
            Future<?> updates = beside.submit(() -> {
                for (int number = 0; number < 300; number++) {
                    files.updateOne(Filters.eq("_id", "long"), Updates.set("more-" + number, number));
                }
            });
            while (!updates.isDone()) {
                assertThat(files.find(Filters.eq("_id", "long")).first()).containsKey("lines");
            }
            updates.get();
        }
        assertThat(files.find(Filters.eq("_id", "long")).first()).hasSize(302);
    }

    @Test
    void of_some_keys_those_are_found_of_which_the_rest_is_true_in_the_order_that_is_asked_for() {
        Bson some = Filters.and(
                Filters.in("_id", List.of("file-03", "file-06", "file-07", "file-09")), Filters.eq("version", 0));

        assertThat(files.find(some)
                        .sort(Sorts.descending("_id"))
                        .skip(1)
                        .limit(1)
                        .map(it -> it.getString("_id")))
                .containsExactly("file-06");
        assertThat(files.countDocuments(some)).isEqualTo(3);
        assertThat(files.deleteMany(some).getDeletedCount()).isEqualTo(3);
    }

    @Test
    void of_more_keys_than_one_batch_holds_all_are_found() {
        List<String> many =
                IntStream.range(100, 400).mapToObj(number -> "file-" + number).toList();
        files.insertMany(many.stream()
                .map(id -> new Document("_id", id).append("version", 7))
                .toList());

        assertThat(files.find(Filters.and(Filters.in("_id", many), Filters.eq("version", 7))))
                .hasSize(300);
        assertThat(files.updateMany(
                                Filters.and(Filters.in("_id", many), Filters.eq("version", 7)),
                                Updates.inc("version", 1))
                        .getModifiedCount())
                .isEqualTo(300);
    }

    @Test
    void what_is_asked_of_the_key_in_another_way_is_answered_as_before() {
        assertThat(files.countDocuments(Filters.and(Filters.gt("_id", "file-10"), Filters.eq("version", 2))))
                .isEqualTo(3);
        assertThat(files.countDocuments(Filters.or(Filters.eq("_id", "file-01"), Filters.eq("version", 0))))
                .isEqualTo(8);
        assertThat(files.countDocuments(Filters.and(Filters.eq("_id", null), Filters.eq("version", 0))))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{_id: 'a', version: 1}           | a",
                "{$and: [{v: 1}, {_id: 'a'}]}      | a",
                "{$and: [{$and: [{_id: 'a'}]}]}    | a",
                "{_id: 'a'}                        |",
                "{version: 1}                      |",
                "{_id: {$gt: 'a'}, version: 1}     |",
                "{$or: [{_id: 'a'}, {version: 1}]} |"
            })
    void the_key_is_seen_wherever_it_must_be_true(String query, String key) {
        assertThat(KeyedCollection.key(read(Document.parse(query)))).isEqualTo(key);
    }

    /** As the server has it. */
    private static de.bwaldvogel.mongo.bson.Document read(Document document) {
        de.bwaldvogel.mongo.bson.Document read = new de.bwaldvogel.mongo.bson.Document();
        document.forEach((field, value) -> read.put(field, value(value)));
        return read;
    }

    private static Object value(Object value) {
        return switch (value) {
            case Document document -> read(document);
            case List<?> list -> list.stream().map(KeyedCollectionTest::value).toList();
            default -> value;
        };
    }
}
