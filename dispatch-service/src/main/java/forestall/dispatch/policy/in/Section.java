package forestall.dispatch.policy.in;

import forestall.dispatch.policy.Faults;
import forestall.dispatch.policy.Found;
import forestall.dispatch.policy.Place;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A mapping that is read key by key. What nobody asked for is a key that nobody knows. */
final class Section {
    private final Place place;
    private final Map<String, Node.Entry> entries;
    private final Faults faults;
    private final Set<String> known = new LinkedHashSet<>();

    private Section(Place place, Map<String, Node.Entry> entries, Faults faults) {
        this.place = place;
        this.entries = entries;
        this.faults = faults;
    }

    /** Reads all of a mapping; absent when there is none. */
    static <T> @Nullable T read(Node node, Faults faults, Function<Section, T> all) {
        if (!(node instanceof Node.Mapping mapping)) {
            faults.add(node.place(), "a mapping", node.described());
            return null;
        }
        Section section = new Section(mapping.place(), mapping.entries(), faults);
        T read = all.apply(section);
        section.refuseUnknown();
        return read;
    }

    Place place() {
        return place;
    }

    <T> @Nullable Found<T> need(String key, Reads<T> as) {
        Node value = needed(key);
        return value == null ? null : as.from(value, faults);
    }

    <T> @Nullable Found<T> may(String key, Reads<T> as) {
        known.add(key);
        Node.Entry entry = entries.get(key);
        return entry == null ? null : as.from(entry.value(), faults);
    }

    <T> @Nullable T needSection(String key, Function<Section, T> all) {
        Node value = needed(key);
        return value == null ? null : read(value, faults, all);
    }

    <T> @Nullable T maySection(String key, Function<Section, T> all) {
        known.add(key);
        Node.Entry entry = entries.get(key);
        return entry == null ? null : read(entry.value(), faults, all);
    }

    /** The items of a list; absent when there is none. */
    Node.@Nullable Listing needList(String key) {
        Node value = needed(key);
        if (value instanceof Node.Listing list) {
            return list;
        }
        if (value != null) {
            faults.add(value.place(), "a list", value.described());
        }
        return null;
    }

    void refuseEmpty(String expected) {
        if (entries.isEmpty()) {
            faults.add(place, expected, "none");
        }
    }

    private @Nullable Node needed(String key) {
        known.add(key);
        Node.Entry entry = entries.get(key);
        if (entry == null) {
            faults.add(
                    place,
                    "the key " + key,
                    entries.isEmpty() ? "none" : "only " + String.join(", ", entries.keySet()));
            return null;
        }
        return entry.value();
    }

    private void refuseUnknown() {
        entries.forEach((key, entry) -> {
            if (!known.contains(key)) {
                faults.add(entry.place(), "one of the keys " + String.join(", ", known), key);
            }
        });
    }
}
