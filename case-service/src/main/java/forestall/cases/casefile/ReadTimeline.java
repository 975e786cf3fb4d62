package forestall.cases.casefile;

import forestall.cases.audit.AuditEntry;
import forestall.cases.audit.AuditTrail;
import forestall.events.ids.VictimId;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows a file's history page by page, however long it is, with that of the files that were merged into it. */
public final class ReadTimeline {

    private final CaseFiles files;
    private final ReadAdmission admission;

    public ReadTimeline(CaseFiles files, Belonging belonging, AuditTrail audit, Clock clock) {
        this.files = files;
        this.admission = new ReadAdmission(files, belonging, audit, clock);
    }

    /**
     * The lines after a mark; null for the first page.
     *
     * @throws forestall.chassis.usecase.Refusal when there is no such file for this reader
     */
    public TimelinePage page(VictimId victim, Reader reader, @Nullable TimelineMark after, int limit) {
        PersonFile person = admission.to(victim, AuditEntry.Action.READ_TIMELINE, reader);
        // The files first: a line that leaves one meanwhile is then read twice rather than not at all.
        List<TimelineEntry> earlier = person.shownTogether()
                .filter(file -> file.earlierLines() > 0)
                .flatMap(file -> files.earlierLines(file.victimId(), after, limit + 1).stream())
                .toList();
        List<TimelineEntry> newest =
                person.shownTogether().flatMap(file -> file.timeline().stream()).toList();
        TimelinePage page = TimelinePage.of(newest, earlier, after, limit);
        return new TimelinePage(ProtectionPolicy.shown(reader, person.withheldFrom(reader), page.lines()), page.next());
    }
}
