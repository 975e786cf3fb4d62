package forestall.events.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A district: six digits, such as 310104 for Xuhui. */
public record DistrictCode(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DistrictCode {
        Text.require(Text.SIX_DIGITS, "a district code of six digits", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
