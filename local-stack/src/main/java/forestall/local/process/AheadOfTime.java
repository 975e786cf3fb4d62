package forestall.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What a program needs to start, worked out ahead of time: its classes, found, read and linked (JEP 483, JEP 514). Its name says of which
 * jars and which JDK it was made, so that one from before a build is never taken; and the virtual machine checks that again, and starts as
 * without one that does not fit.
 *
 * @param directory holds those of all programs of a jar
 * @param program what people call it
 * @param key changes with each jar and with the JDK; 16 hexadecimal digits
 */
public record AheadOfTime(Path directory, String program, String key) {

    private static final String ENDING = ".aot";

    /**
     * Of a program that is started from a jar, with its libraries in {@code lib} beside it.
     *
     * @param program several can be in one jar
     */
    public static AheadOfTime of(Path jar, String program) {
        Path directory = jar.toAbsolutePath().resolveSibling("../ahead-of-time").normalize();
        return new AheadOfTime(directory, program, "%016x".formatted(key(jar)));
    }

    public Path file() {
        return directory.resolve(program + "-" + key + ENDING);
    }

    public boolean isThere() {
        return Files.isRegularFile(file());
    }

    /** For a start with it; none where there is none. */
    public List<String> options() {
        return isThere() ? List.of("-XX:AOTCache=" + file()) : List.of();
    }

    /** To be worked out by a process that is started now. */
    public Recording recording() {
        try {
            Files.createDirectories(directory);
        } catch (IOException failure) {
            throw new StartFailure("cannot write in " + directory + ": " + failure.getMessage(), failure);
        }
        return new Recording(this, directory.resolve(program + "-" + UUID.randomUUID()));
    }

    /**
     * One process that works it out while it runs, and writes it when it ends in order.
     *
     * @param written where that process writes it; nobody reads it there
     */
    public record Recording(AheadOfTime worked, Path written) {

        public List<String> options() {
            return List.of("-XX:AOTCacheOutput=" + written, "-Xlog:aot=off", "-Xlog:cds=off");
        }

        /** Instead of those from earlier builds. Nothing, where the process wrote nothing. */
        public void keep() {
            try {
                if (Files.isRegularFile(written)) {
                    forgetEarlier();
                    Files.move(written, worked.file(), StandardCopyOption.ATOMIC_MOVE);
                }
            } catch (IOException failure) {
                throw new UncheckedIOException("cannot keep " + worked.file() + ": " + failure.getMessage(), failure);
            }
        }

        /** Of a process that was killed: what it may have begun to write, and what the virtual machine noted for that. */
        public void forget() {
            try {
                Files.deleteIfExists(written);
                Files.deleteIfExists(written.resolveSibling(written.getFileName() + ".config"));
            } catch (IOException failure) {
                throw new UncheckedIOException("cannot delete " + written + ": " + failure.getMessage(), failure);
            }
        }

        private void forgetEarlier() throws IOException {
            String names = worked.program + "-????????????????" + ENDING;
            try (DirectoryStream<Path> earlier = Files.newDirectoryStream(worked.directory, names)) {
                for (Path one : earlier) {
                    Files.deleteIfExists(one);
                }
            }
        }
    }

    private static long key(Path jar) {
        long key = System.getProperty("java.vm.version").hashCode();
        try {
            for (Path one : Stream.concat(Stream.of(jar), libraries(jar)).toList()) {
                key = 31 * key + one.getFileName().toString().hashCode();
                key = 31 * key + Files.size(one);
                key = 31 * key + Files.getLastModifiedTime(one).toMillis();
            }
            return key;
        } catch (IOException failure) {
            throw new StartFailure("cannot read " + jar + " and its libraries: " + failure.getMessage(), failure);
        }
    }

    private static Stream<Path> libraries(Path jar) throws IOException {
        Path directory = jar.resolveSibling("lib");
        if (!Files.isDirectory(directory)) {
            return Stream.empty();
        }
        try (Stream<Path> libraries = Files.list(directory)) {
            return libraries.sorted().toList().stream();
        }
    }
}
