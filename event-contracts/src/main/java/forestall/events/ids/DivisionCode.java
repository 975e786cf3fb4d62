package forestall.events.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A street-level division (subdistrict, town, township, zone): nine digits, the first six are its district. */
public record DivisionCode(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DivisionCode {
        Text.require(Text.NINE_DIGITS, "a division code of nine digits", value);
    }

    public DistrictCode district() {
        return new DistrictCode(value.substring(0, 6));
    }

    @Override
    public String toString() {
        return value;
    }
}
