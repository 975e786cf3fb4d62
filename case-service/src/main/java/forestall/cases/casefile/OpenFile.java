package forestall.cases.casefile;

import forestall.cases.audit.AuditEntry;
import forestall.cases.audit.AuditTrail;
import forestall.events.ids.VictimId;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Shows a file to somebody who may read it; to anybody else it is not there. Either way it is on record. Files that were merged into it
 * are shown with it, each as it stands.
 */
public final class OpenFile {

    private final CaseFiles files;
    private final Belonging belonging;
    private final Admission admission;
    private final AuditTrail audit;
    private final Clock clock;

    public OpenFile(CaseFiles files, Belonging belonging, AuditTrail audit, Clock clock) {
        this.files = files;
        this.belonging = belonging;
        this.admission = new Admission(files, audit, clock);
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What a reader sees.
     *
     * @param file with what is known from the files that were merged into it
     * @param withheld the names of parts that this reader is not shown
     * @param continuesAs the file that this one was merged into; absent while it continues by itself
     * @param merged the files that are shown with it
     */
    public record Shown(
            CaseFile file, List<String> withheld, @Nullable VictimId continuesAs, List<VictimId> merged) {
        public Shown {
            withheld = List.copyOf(withheld);
            merged = List.copyOf(merged);
        }
    }

    /**
     * The file as it is for this reader.
     *
     * @throws forestall.chassis.usecase.Refusal when there is none for this reader
     */
    public Shown show(VictimId victim, Reader reader) {
        return show(victim, reader, AuditEntry.Action.READ_FILE);
    }

    /**
     * The same, for something that is made of the file.
     *
     * @param what for, as the audit trail says it
     * @throws forestall.chassis.usecase.Refusal when there is none for this reader
     */
    public Shown show(VictimId victim, Reader reader, AuditEntry.Action what) {
        CaseFile file = admission.to(victim, what, UUID.randomUUID(), reader);
        List<VictimId> merged = belonging.mergedInto(victim);
        if (!merged.isEmpty()) {
            audit.add(new AuditEntry(
                    UUID.randomUUID(), clock.instant(), reader.name(), what, true, merged, AccessPolicy.why(reader)));
        }
        for (VictimId other : merged) {
            file = files.find(other).map(file::and).orElse(file);
        }
        return new Shown(
                ProtectionPolicy.shown(reader, file),
                ProtectionPolicy.withheld(reader, file),
                belonging.continuesAs(victim).orElse(null),
                merged);
    }
}
