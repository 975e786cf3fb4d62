package forestall.cases.follow.in;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import forestall.cases.follow.Look;
import forestall.cases.follow.MarkedFiles;
import forestall.cases.follow.out.MongoMarkedFiles;
import forestall.events.ids.VictimId;
import forestall.local.TestInfrastructure;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class KeeperTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final VictimId ONE = new VictimId("file-of-somebody-01");
    private static final VictimId OTHER = new VictimId("file-of-somebody-02");
    private static MongoClient client;

    private final MarkedFiles marks = new MongoMarkedFiles(
            client.getDatabase("keeper-" + UUID.randomUUID()).getCollection("marks"), Clock.systemUTC());
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final Keeper keeper = new Keeper("test", "wait", new Slow(), marks, meters);

    @BeforeAll
    static void store() {
        client = MongoClients.create(TestInfrastructure.mongo("keeper"));
    }

    @AfterAll
    static void close() {
        client.close();
    }

    @AfterEach
    void stop() {
        goOn.countDown();
        keeper.stop();
    }

    /** Waits at one file, and fails at every other. */
    private final class Slow implements Look {

        @Override
        public void at(VictimId file) {
            if (!file.equals(ONE)) {
                throw new IllegalStateException("expected one file, found another");
            }
            begun.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            seen.add("looked");
        }

        @Override
        public void endTurn() {
            seen.add("turn ended");
        }
    }

    @Test
    void a_file_that_fails_is_counted_and_waits_on_while_others_are_looked_at() {
        goOn.countDown();
        marks.mark(OTHER);
        marks.mark(ONE);
        keeper.start();

        await().atMost(PATIENCE).until(() -> marks.count() == 1 && seen.contains("looked"));
        await().atMost(PATIENCE)
                .until(() -> meters.counter("forestall.test.failures").count() >= 2);
        assertThat(marks.waiting(java.util.Set.of(ONE, OTHER))).containsExactly(OTHER);
    }

    @Test
    void whoever_stops_finishes_the_file_it_looks_at_and_ends_its_turn_then() throws Exception {
        marks.mark(ONE);
        keeper.start();
        begun.await();

        Thread stop = Thread.ofVirtual().start(keeper::stop);
        await().atMost(PATIENCE).until(() -> stop.getState() == Thread.State.TIMED_WAITING);
        assertThat(seen).isEmpty();
        goOn.countDown();
        stop.join();

        assertThat(seen).containsExactly("looked", "turn ended");
        assertThat(marks.count()).isZero();
    }
}
