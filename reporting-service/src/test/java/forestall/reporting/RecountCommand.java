package forestall.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import forestall.local.TestInfrastructure;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** {@code ./recount} as a process of its own, which can be killed. */
final class RecountCommand implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Process process;
    private final List<String> said = new CopyOnWriteArrayList<>();

    /** What came of one that ran in this process. */
    record Ran(int status, String said) {}

    private RecountCommand(Process process) {
        this.process = process;
        Thread.ofVirtual().start(this::listen);
    }

    /** @param state directory of the stores, the service's or one of its own */
    static RecountCommand start(Path state, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path")));
        settings(state).forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.add(RecountProgram.class.getName());
        command.addAll(List.of(arguments));
        return new RecountCommand(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /** In this process, to its end. */
    static Ran run(Path state, String... arguments) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream told = new PrintStream(said, true, StandardCharsets.UTF_8);
        List<String> settings = new ArrayList<>();
        settings(state).forEach((name, value) -> settings.add("--" + name + "=" + value));
        int status = RecountProgram.run(arguments, settings, told, told);
        return new Ran(status, said.toString(StandardCharsets.UTF_8));
    }

    private static Map<String, String> settings(Path state) {
        return Map.of(
                "spring.kafka.bootstrap-servers", TestInfrastructure.kafka(),
                "forestall.reporting.state", state.toString(),
                "forestall.reporting.partitions", "2");
    }

    private void listen() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            lines.lines().forEach(said::add);
        } catch (IOException | UncheckedIOException e) {
            said.add("killed: " + e.getMessage());
        }
    }

    void awaitSaid(String words) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> {
            boolean heard = said.stream().anyMatch(line -> line.contains(words));
            assertThat(heard || process.isAlive()).as("it ended: %s", said).isTrue();
            return heard;
        });
    }

    /** Its exit status, when it is over. */
    int status() throws InterruptedException {
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .as("it does not end: %s", said)
                .isTrue();
        return process.exitValue();
    }

    /** Without a word, as a power cut would. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
