package forestall.events.facts;

import forestall.events.ids.DivisionCode;
import forestall.events.vocabulary.LocationKind;
import org.jspecify.annotations.Nullable;

/** A place where the potential victim is thought to be; the division is absent when nobody could tell it. */
public record Location(
        LocationKind kind, String address, @Nullable DivisionCode divisionCode) {

    @Override
    public String toString() {
        return "[" + kind + " in " + (divisionCode == null ? "an unknown division" : divisionCode) + "]";
    }
}
