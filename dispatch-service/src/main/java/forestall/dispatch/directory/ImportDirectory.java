package forestall.dispatch.directory;

import forestall.chassis.usecase.Atomically;
import java.util.List;

/** A force brings its own directory: all of it, or none when anything in it is wrong. */
public final class ImportDirectory {
    /** How much was read. */
    public record Imported(int stations, int divisions, int officers) {}

    private final Directory directory;
    private final Atomically atomically;

    public ImportDirectory(Directory directory, Atomically atomically) {
        this.directory = directory;
        this.atomically = atomically;
    }

    /**
     * Replaces the directory.
     *
     * @throws DirectoryFaults naming every line that is wrong
     */
    public Imported from(String csv) {
        List<Station> stations = DirectoryCsv.parse(csv);
        return atomically.decide(() -> {
            directory.replace(stations);
            return imported(stations);
        });
    }

    /** Loads the shipped directory when there is none yet. */
    public boolean ifEmpty(String csv) {
        return atomically.decide(() -> {
            if (!directory.isEmpty()) {
                return false;
            }
            directory.replace(DirectoryCsv.parse(csv));
            return true;
        });
    }

    private static Imported imported(List<Station> stations) {
        return new Imported(
                stations.size(),
                stations.stream()
                        .mapToInt(station -> station.divisions().size())
                        .sum(),
                stations.stream().mapToInt(station -> station.officers().size()).sum());
    }
}
