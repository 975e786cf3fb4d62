package forestall.reporting;

import forestall.local.process.Child;
import forestall.local.process.Command;
import forestall.local.process.Guard;
import forestall.local.process.JavaCommand;
import forestall.local.process.StopSignal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The service as a process of its own, which can be taken away without a word. */
final class KilledReporting {

    private static final int HEAP_MEGABYTES = 512;

    private KilledReporting() {}

    static Child start(String bootstrapServers, Path state, Path log, Guard guard) {
        List<String> words = JavaCommand.mainClass(
                HEAP_MEGABYTES,
                List.of("-XX:TieredStopAtLevel=1"),
                System.getProperty("java.class.path"),
                ReportingService.class.getName(),
                "--server.port=0",
                "--spring.kafka.bootstrap-servers=" + bootstrapServers,
                "--forestall.reporting.state=" + state,
                "--forestall.reporting.partitions=2");
        return new Command("reporting", words, Map.of(), Path.of("").toAbsolutePath(), log, StopSignal.KILL)
                .start(guard);
    }
}
