package forestall.events.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A police station. In the default directory the code of the division that it serves, such as 310104017. */
public record StationCode(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public StationCode {
        Text.require(Text.NAME, "a station code of up to 64 letters, digits, dots, dashes or underscores", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
