package forestall.reporting.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditionStoresTest {

    private static final Edition SECOND = new Edition(2);
    private static final Edition THIRD = new Edition(3);

    @TempDir
    Path directory;

    @Test
    void those_before_the_present_go_and_the_present_later_and_foreign_ones_stay() throws IOException {
        keep("reporting.statistics", "reporting.statistics.2", "reporting.statistics.3", "reporting.view");

        new EditionStores(directory).removeBefore(SECOND);

        assertThat(directory.resolve("reporting.statistics")).doesNotExist();
        assertThat(directory.resolve("reporting.statistics.2")).isNotEmptyDirectory();
        assertThat(directory.resolve("reporting.statistics.3")).isNotEmptyDirectory();
        assertThat(directory.resolve("reporting.view")).isNotEmptyDirectory();
    }

    @Test
    void what_is_not_there_is_gone_already() {
        EditionStores nowhere = new EditionStores(directory.resolve("nowhere"));

        nowhere.removeBefore(THIRD);
        nowhere.remove(THIRD);

        assertThat(directory.resolve("nowhere")).doesNotExist();
    }

    @Test
    void the_service_and_a_recount_may_take_away_the_same_ones_at_the_same_time() throws Exception {
        EditionStores stores = new EditionStores(directory);
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (int time = 0; time < 100; time++) {
                keep("reporting.statistics");
                CountDownLatch go = new CountDownLatch(1);
                List<Future<?>> removals = new ArrayList<>();
                for (int one = 0; one < 2; one++) {
                    removals.add(both.submit(() -> {
                        go.await();
                        stores.removeBefore(SECOND);
                        return null;
                    }));
                }
                go.countDown();
                for (Future<?> removal : removals) {
                    removal.get();
                }
                assertThat(directory.resolve("reporting.statistics")).doesNotExist();
            }
        }
    }

    private void keep(String... names) throws IOException {
        for (String name : names) {
            for (int task = 0; task < 8; task++) {
                Path store = Files.createDirectories(
                        directory.resolve(name).resolve("0_" + task).resolve("rocksdb"));
                Files.writeString(store.resolve("000001.log"), name);
            }
        }
    }
}
