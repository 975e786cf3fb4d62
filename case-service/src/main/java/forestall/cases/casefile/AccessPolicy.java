package forestall.cases.casefile;

import forestall.events.ids.StationCode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whose files somebody may read: the squad all, a station those of the interventions that it was told of. */
public final class AccessPolicy {

    /** The roles that may read any file. */
    private static final Set<String> SQUAD = Set.of("operator", "investigator", "supervisor");

    private AccessPolicy() {}

    public static boolean mayRead(Reader reader, CaseFile file) {
        StationCode station = reader.station();
        return seesAll(reader) || (station != null && file.concerns(station));
    }

    /** The station whose files alone the reader sees; null when the reader sees all. */
    public static @Nullable StationCode limit(Reader reader) {
        return seesAll(reader) ? null : reader.station();
    }

    public static boolean seesAll(Reader reader) {
        return reader.roles().stream().anyMatch(SQUAD::contains);
    }

    /** Why the reader may: what the reader said, or else the role. */
    public static String why(Reader reader) {
        return reader.reason() == null
                ? "as " + String.join(", ", reader.roles().stream().sorted().toList())
                : reader.reason();
    }
}
