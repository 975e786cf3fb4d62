package forestall.cases.casefile;

import forestall.cases.audit.AuditEntry;
import forestall.cases.audit.AuditTrail;
import forestall.cases.money.ConfirmationPolicy;
import forestall.events.Envelope;
import forestall.events.InterventionEvent;
import java.time.Clock;
import java.util.List;

/** Enters a report about an intervention into the person's file. The same report again changes nothing. */
public final class KeepFile {

    private final CaseFiles files;
    private final AuditTrail audit;
    private final Clock clock;
    private final ConfirmationPolicy confirmation;

    public KeepFile(CaseFiles files, AuditTrail audit, Clock clock, ConfirmationPolicy confirmation) {
        this.files = files;
        this.audit = audit;
        this.clock = clock;
        this.confirmation = confirmation;
    }

    public void enter(Envelope<? extends InterventionEvent> report) {
        audit.add(new AuditEntry(
                report.id(),
                clock.instant(),
                report.actor(),
                AuditEntry.Action.APPLY_EVENT,
                true,
                List.of(report.event().victimId()),
                report.type().name()));
        files.change(
                report.event().victimId(), file -> CaseFilePolicy.decide(file, report, clock.instant(), confirmation));
    }
}
