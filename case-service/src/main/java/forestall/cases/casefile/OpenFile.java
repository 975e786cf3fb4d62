package forestall.cases.casefile;

import forestall.cases.audit.AuditEntry;
import forestall.cases.audit.AuditTrail;
import forestall.events.ids.VictimId;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Shows a file to somebody who may read it; to anybody else it is not there. Either way it is on record. Files that were merged into it
 * are shown with it, each as it stands. What is withheld of a person is withheld in every file of the person.
 */
public final class OpenFile {

    private final ReadAdmission admission;

    public OpenFile(CaseFiles files, Belonging belonging, AuditTrail audit, Clock clock) {
        this.admission = new ReadAdmission(files, belonging, audit, clock);
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
        PersonFile person = admission.to(victim, what, reader);
        List<String> withheld = person.withheldFrom(reader);
        return new Shown(
                ProtectionPolicy.shown(reader, withheld, person.whole()),
                withheld,
                person.continuesAs(),
                person.merged().stream().map(CaseFile::victimId).toList());
    }
}
