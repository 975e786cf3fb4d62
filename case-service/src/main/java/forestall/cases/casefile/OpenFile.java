package forestall.cases.casefile;

import forestall.cases.audit.AuditEntry;
import forestall.cases.audit.AuditTrail;
import forestall.events.ids.VictimId;
import java.time.Clock;
import java.util.UUID;

/** Shows a file to somebody who may read it; to anybody else it is not there. Either way it is on record. */
public final class OpenFile {

    private final Admission admission;

    public OpenFile(CaseFiles files, AuditTrail audit, Clock clock) {
        this.admission = new Admission(files, audit, clock);
    }

    /**
     * The file as it is for this reader; {@link ProtectionPolicy#withheld} says what is not shown.
     *
     * @throws forestall.chassis.usecase.Refusal when there is none for this reader
     */
    public CaseFile show(VictimId victim, Reader reader) {
        CaseFile file = admission.to(victim, AuditEntry.Action.READ_FILE, UUID.randomUUID(), reader);
        return ProtectionPolicy.shown(reader, file);
    }
}
