package forestall.cases.similar.out;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folders of one instance's indexes: one answers, and sometimes another is being made. */
final class Generations {

    private static final Logger LOG = LoggerFactory.getLogger(Generations.class);
    private static final String PREFIX = "generation-";

    private final Path folder;
    private final boolean temporary;
    private final Analysis analysis;
    private long number;

    private Generations(Path folder, boolean temporary, Analysis analysis) {
        this.folder = folder;
        this.temporary = temporary;
        this.analysis = analysis;
    }

    static Generations in(@Nullable Path folder, Analysis analysis) {
        try {
            return folder == null
                    ? new Generations(Files.createTempDirectory("forestall-index"), true, analysis)
                    : new Generations(Files.createDirectories(folder), false, analysis);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The newest that was whole; of the others nothing is kept. An empty one when there is none. */
    Generation last() {
        Generation whole = null;
        for (Path one : folders().reversed()) {
            number = Math.max(number, number(one));
            if (whole == null) {
                whole = whole(one);
            } else {
                Generation.deleteAll(one);
            }
        }
        return whole == null ? next() : whole;
    }

    /** An empty one with a folder of its own. */
    synchronized Generation next() {
        try {
            return Generation.in(folder.resolve(PREFIX + ++number), analysis);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void retire(Generation former) {
        try {
            former.drop();
        } catch (RuntimeException e) {
            LOG.warn("The former index could not be deleted: {}", e.getClass().getSimpleName());
        }
    }

    void close(Generation present) {
        if (temporary) {
            present.drop();
            Generation.deleteAll(folder);
        } else {
            present.close();
        }
    }

    private @Nullable Generation whole(Path one) {
        try {
            Generation found = Generation.in(one, analysis);
            if (found.isWhole()) {
                return found;
            }
            found.drop();
        } catch (IOException | RuntimeException e) {
            LOG.warn(
                    "An index cannot be read and is made anew: {}", e.getClass().getSimpleName());
            Generation.deleteAll(one);
        }
        return null;
    }

    private List<Path> folders() {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(one -> one.getFileName().toString().matches(PREFIX + "[0-9]{1,18}"))
                    .sorted(Comparator.comparingLong(Generations::number))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long number(Path one) {
        return Long.parseLong(one.getFileName().toString().substring(PREFIX.length()));
    }
}
