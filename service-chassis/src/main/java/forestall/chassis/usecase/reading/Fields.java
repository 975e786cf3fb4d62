package forestall.chassis.usecase.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of one posted object, asked for one by one; what nobody asked for is a fault in the end. */
public final class Fields {

    private final Map<?, ?> values;
    private final Place place;
    private final Set<String> known = new LinkedHashSet<>();
    private final List<Fields> inner = new ArrayList<>();

    public Fields(Map<?, ?> values, Place place) {
        this.values = values;
        this.place = place;
    }

    public <T> @Nullable T required(String name, Form<T> form) {
        T read = optional(name, form);
        if (values.get(name) == null) {
            place.at(name).fault("a value", "nothing");
        }
        return read;
    }

    /** Null when absent, null in JSON, or faulty. */
    public <T> @Nullable T optional(String name, Form<T> form) {
        known.add(name);
        Object value = values.get(name);
        return value == null ? null : form.read(value, place.at(name));
    }

    /** An object inside; empty fields when it is required and missing, which makes its own required fields faults. */
    public Fields object(String name) {
        known.add(name);
        Object value = values.get(name);
        if (value != null && !(value instanceof Map)) {
            place.at(name).fault("an object", Found.describe(value));
        }
        Fields fields = new Fields(value instanceof Map<?, ?> map ? map : Map.of(), place.at(name));
        inner.add(fields);
        return fields;
    }

    public boolean hasObject(String name) {
        return values.get(name) instanceof Map;
    }

    /** Whether at least one of them has a value. */
    public boolean hasAnyOf(String... names) {
        return Arrays.stream(names).anyMatch(name -> {
            Object value = values.get(name);
            return value != null && !(value instanceof List<?> list && list.isEmpty());
        });
    }

    /**
     * Notes every field that nobody asked for. A machine that misspells an optional field would otherwise lose it without
     * ever knowing, and the field may be the one that matters most.
     */
    public void refuseUnknown() {
        for (Object name : values.keySet()) {
            if (name instanceof String field && !known.contains(field)) {
                place.fault("no other fields than " + String.join(", ", known), "the field " + Found.word(field));
            }
        }
        inner.forEach(Fields::refuseUnknown);
    }

    Set<String> known() {
        return Set.copyOf(known);
    }
}
