package forestall.cases.persuasion;

import forestall.events.facts.FreeText;
import forestall.events.facts.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was said to the person, or noted about it. Does not print the words.
 *
 * @param by who was there, as the timeline names it
 * @param outcome of a call or visit, as its vocabulary names it; null for a note
 * @param reached whom a call reached; null for anything else
 * @param tactics of a visit, by their names
 * @param words null when nobody wrote any, or when this reader is not shown them
 */
public record Told(
        Instant at,
        Kind kind,
        String by,
        @Nullable String outcome,
        @Nullable String reached,
        List<String> tactics,
        @Nullable Money amountAtRiskFen,
        @Nullable FreeText words) {

    /** On which occasion. */
    public enum Kind {
        CALL,
        VISIT,
        NOTE
    }

    public Told {
        tactics = List.copyOf(tactics);
    }
}
