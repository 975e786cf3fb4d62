package forestall.events.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A police officer of a station: the user name or service number of the directory. */
public record OfficerId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OfficerId {
        Text.require(Text.NAME, "an officer id of up to 64 letters, digits, dots, dashes or underscores", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
