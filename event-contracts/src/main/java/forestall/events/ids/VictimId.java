package forestall.events.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A person to protect, opaque: the keyed hash of the telephone number, base64url. The key of every record about this person. */
public record VictimId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public VictimId {
        Text.requireSilently(Text.OPAQUE, "an opaque victim id of 16 to 64 letters, digits, - or _", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
