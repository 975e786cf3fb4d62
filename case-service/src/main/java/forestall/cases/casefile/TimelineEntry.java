package forestall.cases.casefile;

import forestall.events.ids.InterventionId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the file's history, and the proof that its event has been applied. Never changed, does not print its detail.
 *
 * @param at when it happened in the world
 * @param recordedAt when the file learned of it
 * @param type the event's record, such as {@code VisitCompleted}, or {@link #NOTE}
 * @param detail texts, numbers, booleans and lists of texts
 */
public record TimelineEntry(
        UUID eventId,
        Instant at,
        Instant recordedAt,
        String type,
        String actor,
        @Nullable InterventionId interventionId,
        Map<String, Object> detail) {

    public static final String NOTE = "NoteAdded";

    public TimelineMark mark() {
        return new TimelineMark(at, eventId);
    }

    @Override
    public String toString() {
        return "[" + type + " at " + at + "]";
    }
}
