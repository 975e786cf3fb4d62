package forestall.dispatch.deadletter;

import forestall.events.ids.VictimId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record that a consumer group put aside. Everything but its place may be missing, since anything may have been in it.
 *
 * @param at when it was put aside, to the millisecond
 * @param group who put it aside
 * @param reason {@code unknown-type}, {@code unreadable} or {@code not-applicable}
 * @param message what was expected and found
 * @param origin where the record stood
 * @param victim whom it is about
 * @param type of the event
 * @param playable it can be played to where it stood
 * @param again it was a letter before, and was played
 */
public record Letter(
        LetterId id,
        Instant at,
        @Nullable String group,
        @Nullable String reason,
        @Nullable String message,
        Origin origin,
        @Nullable VictimId victim,
        @Nullable String type,
        @Nullable UUID event,
        boolean playable,
        @Nullable Again again) {

    /** Where a record stood. */
    public record Origin(
            @Nullable String topic,
            @Nullable Integer partition,
            @Nullable Long offset) {}

    /**
     * What became of a letter that was played: another letter.
     *
     * @param letter the earlier one, as {@code topic@offset}
     */
    public record Again(
            String letter, @Nullable String by, @Nullable Instant at) {}
}
