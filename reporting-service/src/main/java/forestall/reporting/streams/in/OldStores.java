package forestall.reporting.streams.in;

import forestall.reporting.streams.Edition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** The stores in which editions before the present one counted. */
final class OldStores {

    private OldStores() {}

    /** Later editions stay: a recount beside may be under way with the same directory. */
    static void remove(Path state, Edition present) {
        if (!Files.isDirectory(state)) {
            return;
        }
        try (Stream<Path> directories = Files.list(state)) {
            List<Path> old = directories
                    .filter(directory -> Edition.ofApplication(String.valueOf(directory.getFileName()))
                            .filter(edition -> edition.number() < present.number())
                            .isPresent())
                    .toList();
            for (Path directory : old) {
                FileSystemUtils.deleteRecursively(directory);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("could not remove the stores of an edition before", e);
        }
    }
}
