package forestall.local.broker;

import forestall.local.process.Child;
import forestall.local.process.Command;
import forestall.local.process.JavaCommand;
import forestall.local.process.Ports;
import forestall.local.process.StartFailure;
import forestall.local.process.StopSignal;
import forestall.local.process.Waiting;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One broker.
 *
 * @param port where clients connect, on this machine only
 * @param directory keeps settings and events
 * @param classpath holds Kafka and this module
 * @param options more options of its virtual machine
 */
public record Broker(int port, Path directory, Path log, String classpath, List<String> options) {

    private static final int HEAP_MEGABYTES = 256;

    public Broker {
        options = List.copyOf(options);
    }

    public String bootstrapServers() {
        return "localhost:" + port;
    }

    public Command command() {
        List<String> all = new ArrayList<>(options);
        all.add("-Dlogback.configurationFile=forestall/local/broker/logback.xml");
        return new Command(
                "broker",
                JavaCommand.mainClass(
                        HEAP_MEGABYTES,
                        all,
                        classpath,
                        BrokerProgram.class.getName(),
                        writeSettings().toString()),
                Map.of(),
                directory,
                log,
                StopSignal.TERM);
    }

    public boolean isReady() {
        // The broker opens this port only after it has caught up and may serve.
        return Ports.accepts(port);
    }

    public void awaitReady(Child child) {
        Waiting.until(this::isReady, child, Duration.ofMinutes(3));
    }

    private Path writeSettings() {
        Path file = directory.resolve("server.properties");
        try {
            Files.createDirectories(directory);
            try (Writer writer = Files.newBufferedWriter(file)) {
                BrokerSettings.of(port, Ports.free(), directory.resolve("data")).store(writer, null);
            }
            return file.toAbsolutePath();
        } catch (IOException failure) {
            throw new StartFailure("cannot write " + file + ": " + failure.getMessage(), failure);
        }
    }
}
