package forestall.events.facts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What a person or a feed wrote: may hold anything, so it does not print itself. */
public record FreeText(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public FreeText {}

    @Override
    public String toString() {
        return "[text]";
    }
}
