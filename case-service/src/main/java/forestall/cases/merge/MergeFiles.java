package forestall.cases.merge;

import forestall.cases.audit.AuditEntry.Action;
import forestall.cases.audit.AuditTrail;
import forestall.cases.casefile.Admission;
import forestall.cases.casefile.Belonging;
import forestall.cases.casefile.CaseFile;
import forestall.cases.casefile.CaseFiles;
import forestall.cases.casefile.Hand;
import forestall.cases.casefile.PersonFiles;
import forestall.cases.casefile.Reader;
import forestall.cases.identity.NumberRegister;
import forestall.events.facts.FreeText;
import forestall.events.ids.VictimId;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Merges a file into another, or undoes it. Both files have it in their audit trails. */
public final class MergeFiles {

    private final CaseFiles files;
    private final PersonFiles persons;
    private final Merges merges;
    private final NumberRegister numbers;
    private final Admission admission;
    private final Clock clock;

    public MergeFiles(
            CaseFiles files,
            Belonging belonging,
            Merges merges,
            NumberRegister numbers,
            AuditTrail audit,
            Clock clock) {
        this.files = files;
        this.persons = new PersonFiles(files, belonging);
        this.merges = merges;
        this.numbers = numbers;
        this.admission = new Admission(files, audit, clock);
        this.clock = clock;
    }

    /**
     * Two files are one person's.
     *
     * @param lossesToCompare which may be one transfer that stands in both files; only a person can tell
     */
    public record Merged(Merge merge, List<DoubleEntries.Pair> lossesToCompare) {
        public Merged {
            lossesToCompare = List.copyOf(lossesToCompare);
        }
    }

    /**
     * The merge as it stands. The same merge again changes nothing.
     *
     * @throws forestall.chassis.usecase.Refusal when either file is not there for this reader, or they cannot be one person's
     */
    public Merged merge(VictimId from, VictimId into, FreeText reason, Reader reader) {
        Hand by = new Hand(UUID.randomUUID(), clock.instant(), reader.name());
        CaseFile continues = admission.to(into, Action.MERGE_FILES, by.id(), reader);
        CaseFile ends = admission.to(from, Action.MERGE_FILES, UUID.randomUUID(), reader);
        Merge merge = switch (merges.change(
                from,
                into,
                present -> MergePolicy.merged(
                        persons.with(files.find(from).orElse(ends)),
                        persons.with(files.find(into).orElse(continues)),
                        present,
                        merges.settled(into),
                        reason,
                        by))) {
            case MergeDecision.Unchanged(var present) -> present;
            case MergeDecision.Changed(var present, var step, var announced) -> step;
        };
        return new Merged(merge, DoubleEntries.between(ends.losses(), continues.losses()));
    }

    /**
     * They are two persons after all.
     *
     * @throws forestall.chassis.usecase.Refusal when either file is not there for this reader, or they are not merged
     */
    public void part(VictimId from, VictimId into, FreeText reason, Reader reader) {
        Hand by = new Hand(UUID.randomUUID(), clock.instant(), reader.name());
        CaseFile continues = admission.to(into, Action.PART_FILES, by.id(), reader);
        CaseFile own = admission.to(from, Action.PART_FILES, UUID.randomUUID(), reader);
        List<VictimId> names = own.person().numbers().stream()
                .map(known -> numbers.nameOf(known.number()))
                .distinct()
                .toList();
        merges.change(from, into, present -> MergePolicy.parted(own, continues, present, names, reason, by));
    }
}
