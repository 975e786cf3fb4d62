package forestall.reporting.streams;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where this machine keeps stores, those of each edition in a directory of its own. The service and a recount may take away the same ones
 * at the same time.
 */
public record EditionStores(Path directory) {

    /** Of the editions before the present one. Later ones stay: a recount beside may be under way with the same directory. */
    public void removeBefore(Edition present) {
        editions().stream()
                .filter(edition -> edition.number() < present.number())
                .forEach(this::remove);
    }

    /** Of an edition that nobody counts here. */
    public void remove(Edition edition) {
        try {
            Files.walkFileTree(directory.resolve(edition.applicationId()), new Removal());
        } catch (IOException e) {
            throw new UncheckedIOException("could not remove the stores of " + edition, e);
        }
    }

    private List<Edition> editions() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(directory)) {
            return found.map(path -> Edition.ofApplication(String.valueOf(path.getFileName())))
                    .flatMap(Optional::stream)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("could not look for the stores of editions", e);
        }
    }

    /** What is gone already is what was wanted. */
    private static final class Removal extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException why) throws IOException {
            return unlessGone(why);
        }

        @Override
        public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException why) throws IOException {
            if (why != null) {
                return unlessGone(why);
            }
            Files.deleteIfExists(visited);
            return FileVisitResult.CONTINUE;
        }

        private static FileVisitResult unlessGone(IOException why) throws IOException {
            if (why instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw why;
        }
    }
}
