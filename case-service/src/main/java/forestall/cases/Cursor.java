package forestall.cases;

import forestall.chassis.usecase.Refusal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;

/** Where a page of a list in the order of time ended, as clients hand it back. It holds no name of a person. */
public record Cursor(Instant at, UUID id) {

    private static final String BETWEEN = "_";

    /**
     * Reads it back.
     *
     * @throws Refusal when no page gave it
     */
    public static Cursor read(String text) {
        String[] parts = text.split(BETWEEN, -1);
        try {
            if (parts.length == 2) {
                return new Cursor(Instant.parse(parts[0]), UUID.fromString(parts[1]));
            }
        } catch (IllegalArgumentException | DateTimeException foreign) {
            throw Pages.foreignCursor();
        }
        throw Pages.foreignCursor();
    }

    public String text() {
        return at + BETWEEN + id;
    }
}
