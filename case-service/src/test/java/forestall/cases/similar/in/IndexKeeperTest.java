package forestall.cases.similar.in;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import forestall.cases.FilesInMemory;
import forestall.cases.casefile.Belonging;
import forestall.cases.casefile.CaseDecision;
import forestall.cases.similar.Files;
import forestall.cases.similar.IndexState;
import forestall.cases.similar.KeepIndex;
import forestall.cases.similar.out.LuceneStoryIndex;
import forestall.events.ids.VictimId;
import forestall.events.vocabulary.InterventionResult;
import forestall.events.vocabulary.ScamType;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

class IndexKeeperTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Several rounds. */
    private static final Duration A_WHILE = Duration.ofMillis(900);

    private static final VictimId ONE = new VictimId("file-of-somebody-one");
    private static final VictimId TWO = new VictimId("file-of-somebody-two");

    @TempDir
    private Path folder;

    private final FilesInMemory files = new FilesInMemory();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private LuceneStoryIndex index;
    private KeepIndex keep;
    private IndexKeeper keeper;
    private volatile boolean watching = true;
    private volatile boolean storeIsAway;

    @BeforeEach
    void aKeeperThatHasNotStarted() {
        index = new LuceneStoryIndex(folder);
        keep = new KeepIndex(
                index,
                files,
                new Belonging() {
                    @Override
                    public Optional<VictimId> continuesAs(VictimId file) {
                        if (storeIsAway) {
                            throw new IllegalStateException("the store is away");
                        }
                        return Optional.empty();
                    }

                    @Override
                    public List<VictimId> mergedInto(VictimId file) {
                        return List.of();
                    }
                },
                entry -> {},
                Clock.systemUTC(),
                (file, why) -> {});
        keeper = new IndexKeeper(keep, () -> watching, meters);
        write(ONE, "safe account");
    }

    @AfterEach
    void stop() {
        keeper.stop();
        index.close();
    }

    @Test
    void an_index_is_made_at_the_start() {
        keeper.start();

        awaitState(new IndexState(true, 1));
        assertThat(found("safe account")).containsExactly(ONE);
        assertThat(meters.get("forestall.index.files").gauge().value()).isEqualTo(1);
        assertThat(meters.get("forestall.index.complete").gauge().value()).isEqualTo(1);
        assertThat(keeper.isRunning()).isTrue();
    }

    @Test
    void no_index_is_made_before_this_instance_hears_of_changes() {
        watching = false;
        keeper.start();

        await().during(A_WHILE).atMost(PATIENCE).until(() -> !keep.state().complete());

        watching = true;
        awaitState(new IndexState(true, 1));
    }

    @Test
    void what_is_heard_of_is_read_soon_and_no_new_index_is_made_for_it() {
        keeper.start();
        awaitState(new IndexState(true, 1));
        VictimId unheard = new VictimId("file-of-somebody-unheard");
        write(unheard, "puppy for sale");
        write(TWO, "rare game skin");
        keep.heard(TWO);

        await().atMost(PATIENCE).until(() -> found("rare game skin").equals(List.of(TWO)));

        assertThat(meters.get("forestall.index.waiting").gauge().value()).isZero();
        await().during(A_WHILE)
                .atMost(PATIENCE)
                .until(() -> found("puppy for sale").isEmpty());
    }

    @Test
    void a_new_index_is_made_when_somebody_asks() {
        keeper.start();
        awaitState(new IndexState(true, 1));
        write(TWO, "nobody told of this file");

        keeper.renewSoon();

        awaitState(new IndexState(true, 2));
    }

    @Test
    void a_lost_index_is_made_anew() throws IOException {
        keeper.start();
        awaitState(new IndexState(true, 1));
        write(TWO, "nobody told of this file");
        FileSystemUtils.deleteRecursively(folder);

        keep.heard(ONE);

        awaitState(new IndexState(true, 2));
        await().atMost(PATIENCE).until(() -> keep.waiting() == 0);
        assertThat(meters.counter("forestall.index.failures").count()).isPositive();
    }

    @Test
    void a_failure_ends_no_schedule() {
        storeIsAway = true;
        for (int i = 0; i < 250; i++) {
            write(new VictimId("file-of-somebody-%03d".formatted(i)), "puppy for sale");
        }
        keeper.start();
        await().atMost(PATIENCE)
                .until(() -> meters.counter("forestall.index.failures").count() >= 2);
        assertThat(keep.state().complete()).isFalse();

        storeIsAway = false;

        awaitState(new IndexState(true, 251));
        await().atMost(PATIENCE).until(() -> keep.waiting() == 0);
        double before = meters.counter("forestall.index.failures").count();
        await().during(A_WHILE)
                .atMost(PATIENCE)
                .until(() -> meters.counter("forestall.index.failures").count() == before);
    }

    @Test
    void what_is_heard_of_after_the_end_is_not_read() {
        keeper.start();
        awaitState(new IndexState(true, 1));

        keeper.stop();
        write(TWO, "rare game skin");
        keep.heard(TWO);

        assertThat(keeper.isRunning()).isFalse();
        await().during(A_WHILE).atMost(PATIENCE).until(() -> keep.waiting() == 1);
    }

    private void awaitState(IndexState state) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(keep.state()).isEqualTo(state));
    }

    private List<VictimId> found(String text) {
        return index.byWords(text, Set.of(), 5).stream()
                .map(candidate -> candidate.story().victimId())
                .toList();
    }

    private void write(VictimId victim, String summary) {
        files.change(
                victim,
                known -> new CaseDecision.Changed(
                        Files.closed(victim, ScamType.OTHER, InterventionResult.SELF_AWARE, Map.of("summary", summary)),
                        List.of(),
                        List.of()));
    }
}
