package forestall.cases.casefile.in;

import forestall.cases.Told;
import forestall.events.facts.FreeText;
import org.jspecify.annotations.Nullable;

/** A note for a file. */
record NoteRequest(@Nullable FreeText text) {

    FreeText required() {
        return Told.note(text == null ? null : text.value());
    }
}
