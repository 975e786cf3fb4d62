package forestall.local.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import forestall.local.process.Child;
import forestall.local.process.Command;
import forestall.local.process.Guard;
import forestall.local.process.StopSignal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateDirectoryTest {

    @TempDir
    Path directory;

    @Test
    void two_runs_never_share_it() {
        try (StateDirectory first = StateDirectory.open(directory)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> StateDirectory.open(directory)).hasMessageContaining("Another Forestall uses");
        }
        StateDirectory.open(directory).close();
    }

    @Test
    void one_that_cannot_be_written_is_told() throws Exception {
        Path file = Files.createFile(directory.resolve("file"));
        assertThatThrownBy(() -> StateDirectory.open(file)).hasMessageContaining("Cannot write in the state directory");
    }

    @Test
    void to_forget_it_empties_it() throws Exception {
        Files.createDirectories(directory.resolve("broker/data"));
        Files.createFile(directory.resolve("replayed"));
        StateDirectory.forget(directory);
        try (var left = Files.list(directory)) {
            assertThat(left).allMatch(entry -> entry.endsWith("lock"));
        }
    }

    @Test
    void what_an_earlier_run_left_running_is_ended_and_nothing_else() throws Exception {
        try (Guard guard = Guard.post()) {
            Child left = sleeper("left").start(guard);
            Child stranger = sleeper("stranger").start(guard);
            LeftBehind notes = new LeftBehind(directory.resolve("running"));
            notes.remember(left, StopSignal.TERM);
            // The number of a process that is somebody else's by now: the instant of its start differs.
            Files.writeString(
                    directory.resolve("running"),
                    stranger.pid() + " 1 TERM stranger\n",
                    java.nio.file.StandardOpenOption.APPEND);

            StateDirectory.open(directory).close();

            assertThat(left.isAlive()).isFalse();
            assertThat(stranger.isAlive()).isTrue();
            stranger.kill();
        }
    }

    private Command sleeper(String name) {
        return new Command(
                name, List.of("sleep", "600"), Map.of(), directory, directory.resolve("log"), StopSignal.TERM);
    }
}
