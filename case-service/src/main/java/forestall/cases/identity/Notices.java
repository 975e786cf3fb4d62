package forestall.cases.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What investigators are told. */
public interface Notices {

    /** Where a notice stands in the list. */
    record Place(Instant at, UUID id) {}

    /** Adds a notice; the same notice again changes nothing. */
    void tell(Notice notice);

    /**
     * The latest first.
     *
     * @param after only notices after this place in the list; null for the latest
     */
    List<Notice> list(@Nullable Place after, int limit);
}
