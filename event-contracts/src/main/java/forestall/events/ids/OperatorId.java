package forestall.events.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A member of the squad who calls potential victims: the user name of the sign-in. */
public record OperatorId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OperatorId {
        Text.require(Text.NAME, "an operator id of up to 64 letters, digits, dots, dashes or underscores", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
