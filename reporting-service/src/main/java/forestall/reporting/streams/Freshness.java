package forestall.reporting.streams;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How fresh an answer is; part of each.
 *
 * @param asOf everything written by then is in it; absent while the count catches up for the first time
 * @param lagSeconds from then until the answer; absent with it
 * @param recordsBehind how many records the count had yet to take when it was last looked; absent before that
 * @param complete false while the count catches up for the first time: what is shown may be a part of what there is
 */
public record Freshness(
        @Nullable Instant asOf,
        @Nullable Long lagSeconds,
        @Nullable Long recordsBehind,
        boolean complete) {}
