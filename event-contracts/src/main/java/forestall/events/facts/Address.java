package forestall.events.facts;

import forestall.events.ids.DivisionCode;
import org.jspecify.annotations.Nullable;

/** Where somebody lives or stays, as written, and the division where that is if the writer knew it. */
public record Address(String text, @Nullable DivisionCode divisionCode) {

    @Override
    public String toString() {
        return "[address in " + (divisionCode == null ? "an unknown division" : divisionCode) + "]";
    }
}
