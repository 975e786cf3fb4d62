package forestall.cases.casefile.in;

import forestall.cases.Fields;
import forestall.events.facts.FreeText;
import org.jspecify.annotations.Nullable;

/** A note for a file. */
record NoteRequest(@Nullable FreeText text) {

    private static final int LONGEST = 4000;

    FreeText required() {
        return new FreeText(Fields.text("/text", text == null ? null : text.value(), LONGEST));
    }
}
