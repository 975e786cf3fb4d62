package forestall.events.facts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A person's name. Does not print itself, so that no log line can hold it. */
public record PersonName(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PersonName {}

    @Override
    public String toString() {
        return "[name]";
    }
}
