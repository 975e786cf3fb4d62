package forestall.cases.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The audit trail, to be read. Times are to the millisecond. */
public interface AuditRecords {

    /** Where an entry stands among all. */
    record Place(Instant at, UUID id) {}

    /**
     * The latest first.
     *
     * @param after only entries after this place; null for the latest
     */
    List<AuditEntry> find(AuditQuery query, @Nullable Place after, int limit);
}
