package forestall.intake.alert;

import org.jspecify.annotations.Nullable;

/** What a field may hold. */
@FunctionalInterface
interface Form<T> {

    /** The value, or null after noting a fault at the place. */
    @Nullable
    T read(Object value, Place place);
}
