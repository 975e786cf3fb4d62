package forestall.local.supervision;

import forestall.local.process.JavaCommand;
import forestall.local.process.StartFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The programs of the simulator, which use the stack from outside as anybody would. */
final class SimulatorProgram {

    private final Path jar;
    private final int heapMegabytes;
    private final String mainClass;

    SimulatorProgram(Layout layout, int heapMegabytes, String mainClass) {
        this.jar = layout.program("simulator");
        this.heapMegabytes = heapMegabytes;
        this.mainClass = mainClass;
        if (!Files.isRegularFile(jar)) {
            throw new StartFailure("Expected the built program " + jar + ", found none: ./run builds it.");
        }
    }

    /** Runs it to its end, saying what it says; the exit status. */
    int run(Map<String, String> environment, String... arguments) {
        return run(builder(environment, arguments).inheritIO(), process -> {
            // Whoever stops the stack stops what uses it.
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "stop the simulator"));
            return process.waitFor();
        });
    }

    /**
     * What it says.
     *
     * @throws StartFailure with what it complains of, when it fails
     */
    List<String> output(String... arguments) {
        return run(builder(Map.of(), arguments).redirectErrorStream(true), process -> {
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new StartFailure(said.strip());
            }
            return said.lines().toList();
        });
    }

    private interface Use<T> {
        T of(Process process) throws IOException, InterruptedException;
    }

    private <T> T run(ProcessBuilder builder, Use<T> use) {
        try {
            return use.of(builder.start());
        } catch (IOException failure) {
            throw new StartFailure("Cannot run " + jar + ": " + failure.getMessage(), failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted while " + mainClass + " ran", interruption);
        }
    }

    private ProcessBuilder builder(Map<String, String> environment, String... arguments) {
        List<String> options = List.of("-Dslf4j.internal.verbosity=ERROR");
        ProcessBuilder builder =
                new ProcessBuilder(JavaCommand.mainClass(heapMegabytes, options, jar.toString(), mainClass, arguments));
        builder.environment().putAll(environment);
        return builder;
    }
}
