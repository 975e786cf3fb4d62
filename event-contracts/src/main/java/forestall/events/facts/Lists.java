package forestall.events.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list that a writer left out reads as empty. */
public final class Lists {

    private Lists() {}

    public static <T> List<T> copyOrEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
