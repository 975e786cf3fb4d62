package forestall.events;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an event must hold. A field that is absent in JSON reads as null whatever the record promises; found here, it is one
 * refused record with a name for the reason, instead of a surprise in the middle of a use case.
 */
final class Completeness {

    private static final ClassValue<List<Part>> PARTS = new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> type) {
            return Stream.of(type.getRecordComponents()).map(Part::of).toList();
        }
    };

    private Completeness() {}

    /**
     * Walks a record and the records in it.
     *
     * @throws IllegalArgumentException when a component that is not optional holds nothing; names it, never a value
     */
    static void require(Record record) {
        require(record, record.getClass().getSimpleName(), "");
    }

    private static void require(Record record, String event, String path) {
        for (Part part : PARTS.get(record.getClass())) {
            switch (part.of(record)) {
                case null -> {
                    if (!part.optional()) {
                        throw new IllegalArgumentException(
                                "expected %s to have %s, found nothing".formatted(event, path + part.name()));
                    }
                }
                case Record inner when part.ours() -> require(inner, event, path + part.name() + ".");
                case List<?> list ->
                    list.forEach(element -> {
                        if (element instanceof Record inner) {
                            require(inner, event, path + part.name() + "[].");
                        }
                    });
                default -> {}
            }
        }
    }

    /** One component; optional when it is {@code @Nullable}. */
    private record Part(String name, Method accessor, boolean optional, boolean ours) {

        static Part of(RecordComponent component) {
            return new Part(
                    component.getName(),
                    component.getAccessor(),
                    component.getAnnotatedType().isAnnotationPresent(Nullable.class),
                    component.getType().getName().startsWith("forestall.events."));
        }

        @Nullable
        Object of(Record record) {
            try {
                return accessor.invoke(record);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("expected " + accessor + " to be readable", e);
            }
        }
    }
}
