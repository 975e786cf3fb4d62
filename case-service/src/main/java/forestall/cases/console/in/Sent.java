package forestall.cases.console.in;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form that was sent and refused: what was typed in it is shown again.
 *
 * @param form which of the page's forms; null for none
 * @param typed texts by the names of the fields
 */
public record Sent(@Nullable String form, Map<String, String> typed) {

    static final Sent NOTHING = new Sent(null, Map.of());

    public Sent {
        typed = Map.copyOf(typed);
    }

    public boolean is(String other) {
        return other.equals(form);
    }

    /** What was typed in that form; null when it was another one, or none. */
    public @Nullable String text(String other, String field) {
        return is(other) ? typed.get(field) : null;
    }
}
