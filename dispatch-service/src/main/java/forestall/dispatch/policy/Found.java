package forestall.dispatch.policy;

/**
 * A value and where it was found.
 *
 * @param text as it is written there
 */
public record Found<T>(Place place, String text, T value) {
    /** For sentences about other places: {@code 5m in line 61}. */
    String inLine() {
        return "%s in line %d".formatted(text, place.line());
    }
}
