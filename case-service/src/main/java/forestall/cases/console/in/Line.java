package forestall.cases.console.in;

import forestall.events.ids.VictimId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a timeline to be read.
 *
 * @param type of what happened
 * @param actor who did or told it
 * @param details what else is known of it
 * @param text what somebody said or wrote in their words; null when nobody did
 * @param other another file that it is about; null for most
 */
public record Line(
        Instant at,
        String type,
        String actor,
        List<Detail> details,
        @Nullable String text,
        @Nullable VictimId other) {

    public Line {
        details = List.copyOf(details);
    }

    /**
     * Something that is known of it.
     *
     * @param name as which it stands in the words of the pages
     */
    public record Detail(String name, String value) {}
}
