package forestall.local.documents;

import forestall.local.process.Child;
import forestall.local.process.Command;
import forestall.local.process.JavaCommand;
import forestall.local.process.Ports;
import forestall.local.process.StopSignal;
import forestall.local.process.Waiting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * One document store.
 *
 * @param port where clients connect, on this machine only
 * @param directory keeps the documents
 * @param classpath holds the store and this module
 * @param options more options of its virtual machine
 */
public record DocumentStore(int port, Path directory, Path log, String classpath, List<String> options) {

    private static final int HEAP_MEGABYTES = 128;

    public DocumentStore {
        options = List.copyOf(options);
    }

    public String url(String database) {
        return "mongodb://localhost:" + port + "/" + database;
    }

    public Command command() {
        return new Command(
                "documents",
                JavaCommand.mainClass(
                        HEAP_MEGABYTES,
                        options,
                        classpath,
                        DocumentStoreProgram.class.getName(),
                        String.valueOf(port),
                        directory.resolve("documents.mv").toAbsolutePath().toString()),
                Map.of(),
                directory,
                log,
                StopSignal.TERM);
    }

    public boolean isReady() {
        return Ports.accepts(port);
    }

    public void awaitReady(Child child) {
        Waiting.until(this::isReady, child, Duration.ofMinutes(3));
    }
}
