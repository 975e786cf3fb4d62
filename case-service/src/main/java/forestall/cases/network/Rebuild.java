package forestall.cases.network;

import forestall.events.ids.VictimId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * All files are looked at again.
 *
 * @param after the last file that was marked for it; null before the first
 * @param marked how many were
 * @param markedAllAt null while there are more
 */
public record Rebuild(
        Instant startedAt,
        @Nullable VictimId after,
        long marked,
        @Nullable Instant markedAllAt) {

    static Rebuild from(Instant now) {
        return new Rebuild(now, null, 0, null);
    }

    Rebuild marked(VictimId last, int files) {
        return new Rebuild(startedAt, last, marked + files, null);
    }

    Rebuild markedAll(Instant now) {
        return new Rebuild(startedAt, after, marked, now);
    }
}
