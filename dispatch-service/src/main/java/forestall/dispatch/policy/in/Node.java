package forestall.dispatch.policy.in;

import forestall.dispatch.policy.Place;
import java.util.List;
import java.util.Map;

/** A part of a file, and where it is. */
sealed interface Node {
    Place place();

    /** Keys in the order of the file. */
    record Mapping(Place place, Map<String, Entry> entries) implements Node {}

    /** What a key stands for, and where the key is. */
    record Entry(Place place, Node value) {}

    record Listing(Place place, List<Node> items) implements Node {}

    /** A single value; empty when nothing is written. */
    record Scalar(Place place, String text) implements Node {}

    /** In a sentence: what stands there. */
    default String described() {
        return switch (this) {
            case Mapping m ->
                "a mapping with "
                        + (m.entries().isEmpty()
                                ? "nothing"
                                : String.join(", ", m.entries().keySet()));
            case Listing l -> "a list of " + l.items().size();
            case Scalar s -> s.text().isEmpty() ? "nothing" : s.text();
        };
    }
}
