package forestall.chassis.usecase.reading;

import org.jspecify.annotations.Nullable;

/** What a field may hold. */
@FunctionalInterface
public interface Form<T> {

    /** The value, or null after noting a fault at the place. */
    @Nullable
    T read(Object value, Place place);
}
