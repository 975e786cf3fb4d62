package forestall.cases.follow.out;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import forestall.cases.follow.MarkedFiles.Mark;
import forestall.events.ids.VictimId;
import forestall.local.TestInfrastructure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MongoMarkedFilesTest {

    private static final Instant NOON = Instant.parse("2026-11-14T04:00:00Z");
    private static MongoClient client;

    private final MongoCollection<Document> marks =
            client.getDatabase("marks-" + UUID.randomUUID()).getCollection("marks");

    @BeforeAll
    static void store() {
        client = MongoClients.create(TestInfrastructure.mongo("marks"));
    }

    @AfterAll
    static void close() {
        client.close();
    }

    @Test
    void a_file_is_due_a_moment_after_it_was_marked() {
        at(0).mark(file(1));

        assertThat(at(100).due()).isEmpty();
        assertThat(at(300).due()).extracting(Mark::file).containsExactly(file(1));
    }

    @Test
    void those_that_wait_longest_come_first() {
        at(20).mark(file(1));
        at(0).mark(file(2));
        at(10).mark(file(3));

        assertThat(at(1000).due()).extracting(Mark::file).containsExactly(file(2), file(3), file(1));
    }

    @Test
    void files_that_fail_keep_no_other_from_being_looked_at_and_come_again() {
        for (int number = 0; number < 150; number++) {
            at(0).mark(file(number));
        }
        at(50).mark(file(500));
        at(1000).due().forEach(at(1000)::failed);
        at(1001).due().stream().filter(mark -> !mark.file().equals(file(500))).forEach(at(1001)::failed);

        assertThat(at(1100).due()).extracting(Mark::file).containsExactly(file(500));
        assertThat(at(10_000).due()).hasSize(100);
        assertThat(at(1100).count()).isEqualTo(151);
    }

    @Test
    void what_was_marked_again_while_it_was_looked_at_waits_on_and_is_due_at_once() {
        at(0).mark(file(1));
        at(0).mark(file(2));
        List<Mark> due = at(300).due();
        at(400).mark(file(1));
        at(400).mark(file(2));

        at(500).done(due.get(0));
        at(500).failed(due.get(1));

        assertThat(at(700).due()).hasSize(2);
        assertThat(at(700).waiting(Set.of(file(1), file(3)))).containsExactly(file(1));
    }

    private MongoMarkedFiles at(int millis) {
        return new MongoMarkedFiles(marks, Clock.fixed(NOON.plus(Duration.ofMillis(millis)), ZoneOffset.UTC));
    }

    private static VictimId file(int number) {
        return new VictimId("file-of-somebody-%03d".formatted(number));
    }
}
