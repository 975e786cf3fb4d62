package forestall.dispatch.deadletter.in;

import forestall.dispatch.deadletter.BrowseLetters.Entry;
import forestall.dispatch.deadletter.Letter;
import forestall.dispatch.deadletter.Replay;
import forestall.dispatch.deadletter.ReplayLetter.Played;
import forestall.events.ids.VictimId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter.
 *
 * @param topic where it lies; with the offset, its name
 * @param putAsideAt by the group
 * @param reason {@code unknown-type}, {@code unreadable} or {@code not-applicable}
 * @param message what was expected and found
 * @param playable it can be played again
 * @param replay when and by whom it was; absent while it was not
 * @param again the letter that it was before it was played
 */
record LetterView(
        String topic,
        long offset,
        Instant putAsideAt,
        @Nullable String group,
        @Nullable String reason,
        @Nullable String message,
        @Nullable String sourceTopic,
        @Nullable Integer sourcePartition,
        @Nullable Long sourceOffset,
        @Nullable VictimId victimId,
        @Nullable String eventType,
        @Nullable UUID eventId,
        boolean playable,
        @Nullable Replay replay,
        Letter.@Nullable Again again) {

    static LetterView of(Entry entry) {
        return of(entry.letter(), entry.replay());
    }

    static LetterView of(Played played) {
        return of(played.letter(), played.replay());
    }

    private static LetterView of(Letter letter, @Nullable Replay replay) {
        return new LetterView(
                letter.id().topic(),
                letter.id().offset(),
                letter.at(),
                letter.group(),
                letter.reason(),
                letter.message(),
                letter.origin().topic(),
                letter.origin().partition(),
                letter.origin().offset(),
                letter.victim(),
                letter.type(),
                letter.event(),
                letter.playable(),
                replay,
                letter.again());
    }
}
