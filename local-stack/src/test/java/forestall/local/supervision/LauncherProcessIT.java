package forestall.local.supervision;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import forestall.local.TestStacks;
import forestall.local.process.Lifetime;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as people start it, and every way in which it ends. */
class LauncherProcessIT {

    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    Path directory;

    private final PortPlan ports = PortPlan.free();
    private List<ProcessHandle> children = List.of();

    @AfterEach
    void nothing_is_left_running() {
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(children).noneMatch(ProcessHandle::isAlive));
    }

    @Test
    void killed_or_stopped_it_leaves_nothing_behind_and_starts_again() throws Exception {
        Process first = launch();
        awaitHealthy(first);
        first.destroyForcibly().waitFor();
        nothing_is_left_running();

        Process second = launch();
        awaitHealthy(second);
        second.destroy();
        assertThat(second.waitFor(40, TimeUnit.SECONDS)).isTrue();
        assertThat(children).noneMatch(ProcessHandle::isAlive);
        assertThat(output()).contains("Stopped.");
    }

    @Test
    void a_part_that_dies_ends_the_run_with_one_sentence() throws Exception {
        Process run = launch();
        awaitHealthy(run);
        children.stream()
                .filter(child -> child.info().commandLine().orElse("").contains("BrokerProgram"))
                .forEach(ProcessHandle::destroyForcibly);
        assertThat(run.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(run.exitValue()).isEqualTo(1);
        assertThat(output())
                .contains("broker died with status 137; its log is " + directory.resolve("state/logs/broker.log"));
    }

    private Process launch() throws IOException {
        TestStacks.sharePostgres(directory.resolve("state"));
        ProcessBuilder builder = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-XX:+UseSerialGC",
                        "-jar",
                        HOME.resolve("local-stack/target/app/local-stack.jar").toString(),
                        "--no-services")
                .redirectErrorStream(true)
                .redirectOutput(new File(directory.toFile(), "output"));
        // For whatever it starts as well.
        builder.environment().put("JAVA_TOOL_OPTIONS", String.join(" ", Lifetime.SHORT.options()));
        builder.environment().put("FORESTALL_HOME", HOME.toString());
        builder.environment().put("FORESTALL_STATE", directory.resolve("state").toString());
        for (Part part : Part.values()) {
            builder.environment().put(part.portVariable(), String.valueOf(ports.of(part)));
        }
        return builder.start();
    }

    private void awaitHealthy(Process run) {
        await().atMost(Duration.ofSeconds(90)).until(() -> {
            assertThat(run.isAlive()).as(output()).isTrue();
            return output().contains("Ctrl-C stops everything.");
        });
        children =
                run.descendants().filter(not(child -> child.pid() == run.pid())).toList();
        assertThat(children).hasSizeGreaterThanOrEqualTo(4);
    }

    private String output() throws IOException {
        return Files.readString(directory.resolve("output"));
    }
}
