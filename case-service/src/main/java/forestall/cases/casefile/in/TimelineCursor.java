package forestall.cases.casefile.in;

import forestall.cases.Pages;
import forestall.cases.casefile.TimelineMark;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;

/** Where a page of a timeline ended, as clients hand it back: a time and an event. */
final class TimelineCursor {

    private static final String BETWEEN = "_";

    private TimelineCursor() {}

    static String of(TimelineMark mark) {
        return mark.at() + BETWEEN + mark.eventId();
    }

    static TimelineMark read(String text) {
        String[] parts = text.split(BETWEEN, -1);
        try {
            if (parts.length == 2) {
                return new TimelineMark(Instant.parse(parts[0]), UUID.fromString(parts[1]));
            }
        } catch (IllegalArgumentException | DateTimeException foreign) {
            throw Pages.foreignCursor();
        }
        throw Pages.foreignCursor();
    }
}
