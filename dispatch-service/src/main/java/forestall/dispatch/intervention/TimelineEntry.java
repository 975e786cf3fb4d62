package forestall.dispatch.intervention;

import forestall.events.VictimLocated;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of an intervention's story.
 *
 * @param at when it happened in the world
 * @param type the event's name, or a word for what is nobody else's business, such as SearchBegun
 * @param detail a sentence, in English
 * @param facts what the sentence says, for other languages; absent where only the sentence was kept
 */
public record TimelineEntry(
        Instant at,
        String actor,
        String type,
        String detail,
        @Nullable Map<String, String> facts) {

    public TimelineEntry {
        facts = facts == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    /** As far as it is told: from whom a place is known is for who acts. */
    public TimelineEntry to(Disclosure told) {
        if (told == Disclosure.FULL || !type.equals(VictimLocated.class.getSimpleName())) {
            return this;
        }
        Map<String, String> rest = facts == null ? null : new LinkedHashMap<>(facts);
        if (rest != null) {
            rest.remove(Facts.SOURCE);
        }
        return new TimelineEntry(at, actor, type, Sentences.withoutSource(detail), rest);
    }
}
