package forestall.cases.casefile;

import forestall.cases.audit.AuditEntry;
import forestall.cases.audit.AuditTrail;
import forestall.chassis.usecase.Refusal;
import forestall.events.ids.VictimId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Shows a file to somebody who may read it; to anybody else it is not there. Either way it is on record. */
public final class OpenFile {

    private final CaseFiles files;
    private final AuditTrail audit;
    private final Clock clock;

    public OpenFile(CaseFiles files, AuditTrail audit, Clock clock) {
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The file as it is.
     *
     * @throws Refusal when there is none for this reader
     */
    public CaseFile show(VictimId victim, Reader reader) {
        Optional<CaseFile> readable = files.find(victim).filter(file -> AccessPolicy.mayRead(reader, file));
        audit.add(new AuditEntry(
                UUID.randomUUID(),
                clock.instant(),
                reader.name(),
                AuditEntry.Action.READ_FILE,
                readable.isPresent(),
                List.of(victim),
                AccessPolicy.why(reader)));
        return readable.orElseThrow(() -> NoSuchFile.refusal(victim));
    }
}
