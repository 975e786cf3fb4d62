package forestall.cases.identity;

import forestall.cases.audit.AuditEntry;
import forestall.cases.audit.AuditTrail;
import forestall.cases.casefile.Admission;
import forestall.cases.casefile.CaseDecision;
import forestall.cases.casefile.CaseFile;
import forestall.cases.casefile.CaseFiles;
import forestall.cases.casefile.Entered;
import forestall.cases.casefile.Hand;
import forestall.cases.casefile.HeldRole;
import forestall.cases.casefile.Reader;
import forestall.chassis.usecase.Refusal;
import forestall.events.facts.FreeText;
import forestall.events.ids.VictimId;
import forestall.events.vocabulary.CaseRole;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** Enters which part a person played. */
public final class AssignRole {

    private final CaseFiles files;
    private final Admission admission;
    private final Clock clock;

    public AssignRole(CaseFiles files, AuditTrail audit, Clock clock) {
        this.files = files;
        this.admission = new Admission(files, audit, clock);
        this.clock = clock;
    }

    /**
     * The role as the file has it then.
     *
     * @param from a day in Asia/Shanghai
     * @throws Refusal when there is no such file for this reader, or the day is yet to come
     */
    public Entered<HeldRole> to(VictimId victim, CaseRole role, LocalDate from, FreeText evidence, Reader reader) {
        Hand by = new Hand(UUID.randomUUID(), clock.instant(), reader.name());
        CaseFile seen = admission.to(victim, AuditEntry.Action.ASSIGN_ROLE, by.id(), reader);
        CaseDecision decision = files.change(victim, file -> RolePolicy.assigned(file, role, from, evidence, by));
        return switch (decision) {
            case CaseDecision.Changed(var file, var added, var announced) ->
                new Entered<>(RolePolicy.entered(file, role, from).orElseThrow(), file.version(), true);
            case CaseDecision.Unchanged() -> known(files.find(victim).orElse(seen), role, from);
        };
    }

    private static Entered<HeldRole> known(CaseFile file, CaseRole role, LocalDate from) {
        return new Entered<>(RolePolicy.entered(file, role, from).orElseThrow(), file.version(), false);
    }
}
