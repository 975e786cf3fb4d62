package forestall.cases.casefile;

import forestall.cases.audit.AuditEntry;
import forestall.cases.audit.AuditTrail;
import forestall.events.ids.VictimId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Lets a reader to a file or not; either way it is on record before anything is shown or done. */
public final class Admission {

    private final CaseFiles files;
    private final AuditTrail audit;
    private final Clock clock;

    public Admission(CaseFiles files, AuditTrail audit, Clock clock) {
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The whole file as it is.
     *
     * @param id of the entry in the audit trail
     * @throws forestall.chassis.usecase.Refusal when there is none for this reader
     */
    public CaseFile to(VictimId victim, AuditEntry.Action what, UUID id, Reader reader) {
        Optional<CaseFile> readable = files.find(victim).filter(file -> AccessPolicy.mayRead(reader, file));
        audit.add(new AuditEntry(
                id,
                clock.instant(),
                reader.name(),
                what,
                readable.isPresent(),
                List.of(victim),
                AccessPolicy.why(reader)));
        return readable.orElseThrow(() -> NoSuchFile.refusal(victim));
    }
}
