package forestall.dispatch.station;

import forestall.events.ids.DistrictCode;
import forestall.events.ids.DivisionCode;
import org.jspecify.annotations.Nullable;

/** A district, or a division in it. */
record Place(DistrictCode district, @Nullable DivisionCode division) {
    static Place of(DistrictCode district) {
        return new Place(district, null);
    }

    static Place of(DivisionCode division) {
        return new Place(division.district(), division);
    }
}
