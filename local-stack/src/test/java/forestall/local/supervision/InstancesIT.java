package forestall.local.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several instances of one service, each a process with a name, a port, a log and a number of its own. */
class InstancesIT {

    private static final Instance FIRST = Instance.first(Part.DISPATCH);
    private static final Instance SECOND = new Instance(Part.DISPATCH, 2);
    private static final Instance THIRD = new Instance(Part.DISPATCH, 3);

    @TempDir
    Path directory;

    @Test
    void instances_stand_side_by_side_and_one_of_them_can_go_and_come() throws Exception {
        List<Long> pids;
        try (Stack stack = stack().instances(Part.DISPATCH, 2).start()) {
            assertThat(stack.running()).containsExactly(FIRST, SECOND);
            assertThat(stack.pid(FIRST)).isEqualTo(stack.pid(Part.DISPATCH)).isNotEqualTo(stack.pid(SECOND));
            assertThat(Files.readString(stack.log(SECOND)))
                    .contains("listens at " + stack.ports().of(SECOND));

            stack.kill(SECOND);
            assertThat(stack.running()).containsExactly(FIRST);
            assertThat(stack.start(THIRD, Map.of()).port())
                    .isEqualTo(stack.ports().of(THIRD));
            stack.stop(FIRST);
            assertThat(stack.running()).containsExactly(THIRD);
            stack.start(SECOND, Map.of());
            assertThat(stack.death()).as("whoever was asked to end did not die").isNotDone();
            assertThat(Files.readAllLines(directory.resolve("state/running")))
                    .as("for a run that was killed")
                    .anyMatch(line -> line.endsWith(" dispatch-2"))
                    .anyMatch(line -> line.endsWith(" dispatch-3"));
            pids = stack.running().stream().map(stack::pid).toList();
        }
        assertThat(pids)
                .hasSize(2)
                .allSatisfy(pid -> assertThat(ProcessHandle.of(pid)).isEmpty());
    }

    @Test
    void an_instance_that_dies_is_named() throws Exception {
        try (Stack stack = stack().instances(Part.DISPATCH, 3).start()) {
            ProcessHandle.of(stack.pid(THIRD)).orElseThrow().destroyForcibly();
            assertThat(stack.death().get(20, TimeUnit.SECONDS).name()).isEqualTo("dispatch-3");
        }
    }

    @Test
    void one_that_runs_is_not_started_again() {
        try (Stack stack = stack().start()) {
            assertThatThrownBy(() -> stack.start(FIRST, Map.of()))
                    .hasMessageContaining("dispatch runs already, as process " + stack.pid(FIRST));
        }
    }

    @Test
    void options_of_the_virtual_machine_are_for_each_start_of_a_service() throws Exception {
        try (Stack stack = stack().serviceOptions("-Dgreeting=hello").start()) {
            stack.kill(FIRST);
            stack.start(FIRST, Map.of());
            assertThat(Files.readAllLines(stack.log(FIRST)))
                    .filteredOn(line -> line.endsWith("greeting: hello"))
                    .hasSize(2);
        }
    }

    @Test
    void what_a_start_needs_is_worked_out_once_and_fits_the_next_start() {
        try (Stack stack = stack().recordingStarts().start()) {
            stack.kill(FIRST);
            assertThat(ahead()).as("of one that was killed").isEmptyDirectory();
            stack.start(FIRST, Map.of());
            stack.stop(FIRST);
            assertThat(ahead()).isDirectoryContaining(file -> file.toString().endsWith(".aot"));
            stack.start(FIRST, Map.of());
        }
        // Which a virtual machine does not even start without.
        try (Stack stack = stack().serviceOptions("-XX:AOTMode=on").start()) {
            assertThat(stack.isRunning(FIRST)).isTrue();
        }
    }

    private Path ahead() {
        return directory.resolve(Part.DISPATCH.module()).resolve("target/ahead-of-time");
    }

    private StackBuilder stack() {
        return Stack.of(PretendService.checkout(directory))
                .state(directory.resolve("state"))
                .ports(PortPlan.free(Instance.of(Part.DISPATCH, 3)))
                .parts(EnumSet.of(Part.DISPATCH));
    }
}
