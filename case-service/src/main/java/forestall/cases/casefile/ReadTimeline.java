package forestall.cases.casefile;

import forestall.cases.audit.AuditEntry;
import forestall.cases.audit.AuditTrail;
import forestall.events.ids.VictimId;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows a file's history page by page, however long it is. */
public final class ReadTimeline {

    private final CaseFiles files;
    private final Admission admission;

    public ReadTimeline(CaseFiles files, AuditTrail audit, Clock clock) {
        this.files = files;
        this.admission = new Admission(files, audit, clock);
    }

    /**
     * The lines after a mark; null for the first page.
     *
     * @throws forestall.chassis.usecase.Refusal when there is no such file for this reader
     */
    public TimelinePage page(VictimId victim, Reader reader, @Nullable TimelineMark after, int limit) {
        CaseFile file = admission.to(victim, AuditEntry.Action.READ_TIMELINE, UUID.randomUUID(), reader);
        // The file first: a line that leaves it meanwhile is then read twice rather than not at all.
        List<TimelineEntry> earlier =
                file.earlierLines() == 0 ? List.of() : files.earlierLines(victim, after, limit + 1);
        TimelinePage page = TimelinePage.of(file.timeline(), earlier, after, limit);
        return new TimelinePage(ProtectionPolicy.shown(reader, file, page.lines()), page.next());
    }
}
