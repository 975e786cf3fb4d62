package forestall.dispatch.directory;

import forestall.chassis.usecase.Atomically;
import forestall.events.ids.StationCode;
import java.time.Clock;
import java.util.List;

/** A force brings its own directory: all of it, or none when anything in it is wrong. */
public final class ImportDirectory {
    /**
     * What became of it.
     *
     * @param revision in force now
     * @param changed false when it says what the directory said already
     * @param vanished stations that were there before; whatever is open there keeps their code and waits for a supervisor
     */
    public record Imported(
            long revision,
            boolean changed,
            int districts,
            int stations,
            int divisions,
            int officers,
            List<StationCode> vanished) {
        public Imported {
            vanished = List.copyOf(vanished);
        }
    }

    private final EditableDirectory directory;
    private final DirectoryHistory history;
    private final DirectoryCsv csv;
    private final Atomically atomically;
    private final Clock clock;

    public ImportDirectory(
            EditableDirectory directory, DirectoryHistory history, CsvText format, Atomically atomically, Clock clock) {
        this.directory = directory;
        this.history = history;
        this.csv = new DirectoryCsv(format);
        this.atomically = atomically;
        this.clock = clock;
    }

    /**
     * Replaces the directory.
     *
     * @throws DirectoryFaults naming every line that is wrong
     */
    public Imported from(String text, String actor) {
        Entries wanted = csv.parse(text);
        return atomically.decide(() -> {
            directory.lock();
            Entries present = directory.entries();
            if (present.equals(wanted)) {
                return imported(history.lastRevision(), false, wanted, List.of());
            }
            directory.replace(wanted);
            long revision = history.revised(wanted, csv.text(wanted), "import", actor, clock.instant());
            return imported(revision, true, wanted, vanished(present, wanted));
        });
    }

    private static List<StationCode> vanished(Entries before, Entries now) {
        List<StationCode> kept = now.stations().stream().map(Station::code).toList();
        return before.stations().stream()
                .map(Station::code)
                .filter(code -> !kept.contains(code))
                .toList();
    }

    private static Imported imported(long revision, boolean changed, Entries of, List<StationCode> vanished) {
        Entries.Counts counts = of.counts();
        return new Imported(
                revision,
                changed,
                counts.districts(),
                counts.stations(),
                counts.divisions(),
                counts.officers(),
                vanished);
    }
}
