package forestall.dispatch.directory;

import forestall.chassis.usecase.Atomically;
import java.time.Clock;
import java.util.Set;

/**
 * A directory has a history from its first start on. Where there is none at all, or the one that was shipped before directories had a
 * history, the made-up one of Shanghai begins it; a force's own begins as it is, with the names that are known of its divisions.
 */
public final class BeginDirectory {
    /** What was found, and done about it. */
    public enum Begun {
        BEFORE,
        MADE_UP,
        AS_FOUND
    }

    private static final String ACTOR = "first-start";
    /** The officers that each station of the directory shipped at first had. */
    private static final Set<String> FORMERLY_SHIPPED = Set.of("Demo Officer 1", "Demo Officer 2");

    private final EditableDirectory directory;
    private final DirectoryHistory history;
    private final CsvText format;
    private final DirectoryCsv csv;
    private final Atomically atomically;
    private final Clock clock;

    public BeginDirectory(
            EditableDirectory directory, DirectoryHistory history, CsvText format, Atomically atomically, Clock clock) {
        this.directory = directory;
        this.history = history;
        this.format = format;
        this.csv = new DirectoryCsv(format);
        this.atomically = atomically;
        this.clock = clock;
    }

    /** Once, whichever instance comes first. */
    public Begun withDivisions(String divisionsOfShanghai) {
        return atomically.decide(() -> {
            directory.lock();
            if (history.lastRevision() > 0) {
                return Begun.BEFORE;
            }
            Entries madeUp = MadeUpDirectory.of(format.rows(divisionsOfShanghai));
            Entries found = directory.entries();
            boolean fresh = found.isEmpty() || wasShipped(found, madeUp);
            begin(fresh ? madeUp : Naming.after(madeUp).complete(found), fresh ? "made up" : "as found");
            return fresh ? Begun.MADE_UP : Begun.AS_FOUND;
        });
    }

    private void begin(Entries with, String why) {
        directory.replace(with);
        history.revised(with, csv.text(with), why, ACTOR, clock.instant());
    }

    private static boolean wasShipped(Entries found, Entries madeUp) {
        return found.officers().stream().allMatch(officer -> FORMERLY_SHIPPED.contains(officer.nameEn()))
                && found.officers().size()
                        == FORMERLY_SHIPPED.size() * found.stations().size()
                && found.stations().stream()
                        .map(Station::code)
                        .toList()
                        .equals(madeUp.stations().stream().map(Station::code).toList());
    }
}
