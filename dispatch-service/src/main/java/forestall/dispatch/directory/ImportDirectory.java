package forestall.dispatch.directory;

import forestall.chassis.usecase.Atomically;

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
        DirectoryCsv.Read read = DirectoryCsv.parse(csv);
        return atomically.decide(() -> {
            directory.replace(read.stations(), read.officers());
            return imported(read);
        });
    }

    /** Loads the shipped directory when there is none yet. */
    public boolean ifEmpty(String csv) {
        return atomically.decide(() -> {
            if (!directory.isEmpty()) {
                return false;
            }
            DirectoryCsv.Read read = DirectoryCsv.parse(csv);
            directory.replace(read.stations(), read.officers());
            return true;
        });
    }

    private static Imported imported(DirectoryCsv.Read read) {
        return new Imported(
                read.stations().size(),
                read.stations().stream()
                        .mapToInt(station -> station.divisions().size())
                        .sum(),
                read.officers().size());
    }
}
