package forestall.cases.audit;

import forestall.events.ids.VictimId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries somebody asks for; what is null does not matter.
 *
 * @param file that the entries are about
 * @param who did it
 * @param from the first moment
 * @param until the moment after the last
 */
public record AuditQuery(
        @Nullable VictimId file,
        @Nullable String who,
        @Nullable Instant from,
        @Nullable Instant until) {}
