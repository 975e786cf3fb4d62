package forestall.cases.audit;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shows who looked at or changed what. Whoever asks is on record as well. */
public final class ReadAudit {

    private final AuditRecords records;
    private final AuditTrail trail;
    private final Clock clock;

    public ReadAudit(AuditRecords records, AuditTrail trail, Clock clock) {
        this.records = records;
        this.trail = trail;
        this.clock = clock;
    }

    /** Some entries, the latest first; {@code next} is null on the last page. */
    public record Page(List<AuditEntry> entries, AuditRecords.@Nullable Place next) {

        public Page {
            entries = List.copyOf(entries);
        }
    }

    /**
     * The entries after a place.
     *
     * @param reader who asks
     * @param why as the reader said, or the role
     */
    public Page page(AuditQuery query, AuditRecords.@Nullable Place after, int limit, String reader, String why) {
        List<AuditEntry> found = records.find(query, after, limit + 1);
        trail.add(new AuditEntry(
                UUID.randomUUID(),
                clock.instant(),
                reader,
                AuditEntry.Action.READ_AUDIT,
                true,
                Stream.ofNullable(query.file()).toList(),
                why));
        if (found.size() <= limit) {
            return new Page(found, null);
        }
        AuditEntry last = found.get(limit - 1);
        return new Page(found.subList(0, limit), new AuditRecords.Place(last.at(), last.id()));
    }
}
