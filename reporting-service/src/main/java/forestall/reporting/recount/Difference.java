package forestall.reporting.recount;

import org.jspecify.annotations.Nullable;

/**
 * A figure of a cell that is published otherwise than it is counted now.
 *
 * @param topic in which the cell is published
 * @param cell its key as it stands there: date or month, district, station and so on
 * @param figure its name in the topic; within a breakdown the names on the way to it, with dots
 * @param published null when nothing is
 * @param counted null when nothing is
 */
public record Difference(
        String topic,
        String cell,
        String figure,
        @Nullable String published,
        @Nullable String counted) {

    /** One line for a person and for {@code grep}. */
    public String line() {
        return "%s %s %s: published %s, counted %s"
                .formatted(topic, cell, figure, orNothing(published), orNothing(counted));
    }

    private static String orNothing(@Nullable String value) {
        return value == null ? "nothing" : value;
    }
}
