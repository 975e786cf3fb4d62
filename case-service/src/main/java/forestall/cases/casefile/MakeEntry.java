package forestall.cases.casefile;

import static java.util.Objects.requireNonNull;

import forestall.cases.audit.AuditTrail;
import forestall.chassis.usecase.Refusal;
import forestall.events.ids.VictimId;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Enters what a person knows into a file. */
public final class MakeEntry {

    private final CaseFiles files;
    private final Admission admission;
    private final Clock clock;

    public MakeEntry(CaseFiles files, AuditTrail audit, Clock clock) {
        this.files = files;
        this.admission = new Admission(files, audit, clock);
        this.clock = clock;
    }

    /**
     * What stands in the file then.
     *
     * @param expected the version that the reader saw; null for an entry that takes nothing away
     * @throws Refusal when there is no such file for this reader, the file was changed since, or the entry does not fit it
     */
    public <T> Entered<T> into(VictimId victim, Entry<T> entry, @Nullable Long expected, Reader reader) {
        Hand hand = new Hand(UUID.randomUUID(), clock.instant(), reader.name());
        AtomicReference<CaseFile> seen = new AtomicReference<>(admission.to(victim, entry.action(), hand.id(), reader));
        CaseDecision decision = files.change(victim, file -> {
            file.requireVersion(expected);
            seen.set(file);
            return EntryPolicy.decide(file, entry, hand);
        });
        return switch (decision) {
            case CaseDecision.Changed(var file, var added, var announced) -> entered(entry, file, true);
            case CaseDecision.Unchanged() -> entered(entry, requireNonNull(seen.get()), false);
        };
    }

    private static <T> Entered<T> entered(Entry<T> entry, CaseFile file, boolean fresh) {
        return new Entered<>(entry.in(file).orElseThrow(), file.version(), fresh);
    }
}
