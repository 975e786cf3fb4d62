package forestall.cases.identity;

import forestall.cases.audit.AuditEntry;
import forestall.cases.audit.AuditTrail;
import forestall.cases.casefile.AccessPolicy;
import forestall.cases.casefile.Reader;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows investigators what they are told. On record are the files that the notices are about. */
public final class ReadNotices {

    private final Notices notices;
    private final AuditTrail audit;
    private final Clock clock;

    public ReadNotices(Notices notices, AuditTrail audit, Clock clock) {
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /** Some notices, the latest first; {@code next} is null on the last page. */
    public record Page(List<Notice> notices, Notices.@Nullable Place next) {

        public Page {
            notices = List.copyOf(notices);
        }
    }

    public Page page(Reader reader, Notices.@Nullable Place after, int limit) {
        List<Notice> found = notices.list(after, limit + 1);
        Page page = found.size() <= limit
                ? new Page(found, null)
                : new Page(
                        found.subList(0, limit),
                        new Notices.Place(
                                found.get(limit - 1).at(), found.get(limit - 1).id()));
        audit.add(new AuditEntry(
                UUID.randomUUID(),
                clock.instant(),
                reader.name(),
                AuditEntry.Action.READ_NOTICES,
                true,
                page.notices().stream().map(Notice::victimId).distinct().toList(),
                AccessPolicy.why(reader)));
        return page;
    }
}
