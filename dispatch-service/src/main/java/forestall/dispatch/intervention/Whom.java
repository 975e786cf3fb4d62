package forestall.dispatch.intervention;

import org.jspecify.annotations.Nullable;

/**
 * The potential victim, as far as somebody is told.
 *
 * @param phone in E.164 form, or its beginning and end
 * @param name as told, or its first character
 * @param age in years
 */
public record Whom(
        String phone, @Nullable String name, @Nullable Integer age) {

    /** No log line can hold it. */
    @Override
    public String toString() {
        return "[whom]";
    }
}
