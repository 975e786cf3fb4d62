package forestall.cases.casefile;

import forestall.events.ids.StationCode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who wants to read or change a file.
 *
 * @param station of somebody who belongs to one
 * @param reason for the audit trail, as the reader gave it; null when none was given
 */
public record Reader(
        String name,
        Set<String> roles,
        @Nullable StationCode station,
        @Nullable String reason) {}
