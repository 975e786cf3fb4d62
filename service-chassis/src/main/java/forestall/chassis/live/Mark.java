package forestall.chassis.live;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far somebody has looked: the id of an event on the stream, which a browser sends back when it reconnects.
 *
 * @param run of one instance; marks of different runs cannot be compared
 * @param latest the last change that they were told of
 */
record Mark(String run, long latest) {

    /** Such as {@code 5f3a9c10-1742}. */
    String written() {
        return run + "-" + latest;
    }

    /** Empty for anything that is none: whoever sends it begins anew. */
    static Optional<Mark> read(@Nullable String written) {
        if (written == null || !written.matches("[0-9a-f]{1,16}-[0-9]{1,18}")) {
            return Optional.empty();
        }
        String[] parts = written.split("-", 2);
        return Optional.of(new Mark(parts[0], Long.parseLong(parts[1])));
    }
}
