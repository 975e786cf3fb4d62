package forestall.cases.casefile.in;

import forestall.chassis.usecase.Refusal;
import forestall.events.facts.FreeText;
import org.jspecify.annotations.Nullable;

/** A note for a file. */
record NoteRequest(@Nullable FreeText text) {

    private static final int LONGEST = 4000;

    FreeText required() {
        int length = text == null ? 0 : text.value().strip().length();
        if (text == null || length == 0 || length > LONGEST) {
            throw Refusal.invalid(
                    "note-text", "/text", "a text of 1 to %d characters".formatted(LONGEST), "%d".formatted(length));
        }
        return text;
    }
}
