package forestall.dispatch.console.supervisor;

import java.util.List;

/**
 * As much of a list as eyes go through.
 *
 * @param more there is more behind it
 */
public record Front<T>(List<T> items, boolean more) {
    /** So many places. */
    static final int LONGEST = 100;

    public Front {
        items = List.copyOf(items);
    }

    /** Of a list that was asked for one place more. */
    static <T> Front<T> of(List<T> oneMore) {
        return new Front<>(oneMore.stream().limit(LONGEST).toList(), oneMore.size() > LONGEST);
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }

    /** Such as 3, or 100+. */
    public String count() {
        return items.size() + (more ? "+" : "");
    }
}
