package forestall.chassis.running;

import forestall.events.facts.PhoneNumber;
import forestall.events.vocabulary.Grade;
import org.jspecify.annotations.Nullable;

/** A body with one field of each kind. */
public record NewThing(
        Grade grade,
        PhoneNumber phone,
        int number,
        @Nullable String note,
        @Nullable Inner inner) {

    /** One level down. */
    public record Inner(Grade grade) {}
}
