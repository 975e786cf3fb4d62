package forestall.events;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The name of an event on the wire ({@code forestall.CallFlagged.v1}) and the record that it is in code. */
public record EventType(String name, Class<? extends Event> record) {

    private static final List<EventType> ALL = leaves(Event.class)
            .map(record -> new EventType("forestall." + record.getSimpleName() + ".v1", record.asSubclass(Event.class)))
            .toList();
    private static final Map<String, EventType> BY_NAME =
            ALL.stream().collect(toUnmodifiableMap(EventType::name, identity()));
    private static final Map<Class<? extends Event>, EventType> BY_RECORD =
            ALL.stream().collect(toUnmodifiableMap(EventType::record, identity()));

    /** Every event that there is: the leaves of the sealed families. */
    public static List<EventType> all() {
        return ALL;
    }

    public static EventType of(Event event) {
        return of(event.getClass());
    }

    public static EventType of(Class<? extends Event> record) {
        EventType type = BY_RECORD.get(record);
        if (type == null) {
            throw new IllegalArgumentException("expected the record of an event, found " + record.getName());
        }
        return type;
    }

    /** Empty for a type or version that this reader does not know. */
    public static Optional<EventType> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    private static Stream<Class<?>> leaves(Class<?> family) {
        return family.isSealed()
                ? Stream.of(family.getPermittedSubclasses()).flatMap(EventType::leaves)
                : Stream.of(family);
    }
}
