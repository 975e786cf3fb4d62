package forestall.events.facts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A person's name. Does not print itself, so that no log line can hold it. */
public record PersonName(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PersonName {}

    /** Its first character, such as 陈**: enough to tell two people apart, whatever the length of the name. */
    public String masked() {
        String name = value.strip();
        return (name.isEmpty() ? "" : Character.toString(name.codePointAt(0))) + "**";
    }

    @Override
    public String toString() {
        return "[name]";
    }
}
