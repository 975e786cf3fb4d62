package forestall.dispatch.console.station.in;

import forestall.chassis.usecase.Refusal;
import forestall.events.facts.Location;
import forestall.events.ids.DivisionCode;
import forestall.events.vocabulary.LocationKind;
import org.jspecify.annotations.Nullable;

/**
 * Where the victim was found, as it was typed.
 *
 * @param source where that is known from
 * @param settled what was answered when the address could be in several territories or in none: the code of a division,
 *     {@link #FROM_LIST} or {@link #NOBODY_KNOWS}; absent before it was asked
 * @param listed the code of a division that was chosen from the list
 */
record LocationForm(
        @Nullable LocationKind kind,
        @Nullable String address,
        @Nullable String source,
        @Nullable String settled,
        @Nullable String listed) {
    static final String FROM_LIST = "listed";
    static final String NOBODY_KNOWS = "nobody-knows";

    static LocationForm empty() {
        return new LocationForm(null, null, null, null, null);
    }

    public boolean isBegun() {
        return Typed.given(address) != null || Typed.given(source) != null;
    }

    boolean isSettled() {
        return Typed.given(settled) != null;
    }

    /**
     * The place that it tells.
     *
     * @throws Refusal when some of it is missing, or the division is none
     */
    Location location() {
        if (kind == null) {
            throw Refusal.invalid("kind-missing", "/kind", "what kind of place it is", "none");
        }
        return new Location(kind, Typed.required("location.address", address), division());
    }

    String requiredSource() {
        return Typed.required("source", source);
    }

    private @Nullable DivisionCode division() {
        String code = Typed.given(FROM_LIST.equals(settled) ? listed : settled);
        if (code == null || code.equals(NOBODY_KNOWS)) {
            return null;
        }
        try {
            return new DivisionCode(code);
        } catch (IllegalArgumentException none) {
            throw Refusal.invalid("division-unknown", "/settled", "the code of a division", "another text");
        }
    }
}
