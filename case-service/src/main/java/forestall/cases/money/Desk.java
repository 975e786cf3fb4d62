package forestall.cases.money;

import forestall.cases.audit.AuditEntry;
import forestall.cases.audit.AuditTrail;
import forestall.chassis.usecase.Refusal;
import forestall.events.ids.VictimId;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What everything that is done at the desk has in common: it is on record first, then decided and stored in one step. */
public final class Desk {

    private final Ledgers ledgers;
    private final Freezes freezes;
    private final AuditTrail audit;
    private final Clock clock;

    public Desk(Ledgers ledgers, Freezes freezes, AuditTrail audit, Clock clock) {
        this.ledgers = ledgers;
        this.freezes = freezes;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The loss as it is after that. What concerns a file that was merged into this one is posted there.
     *
     * @param concerned which of the ledgers it is about; this file's where it is none
     * @throws Refusal when there is no such file, or what the decision throws
     */
    Loss post(
            VictimId victim,
            Predicate<Ledger> concerned,
            AuditEntry.Action what,
            Clerk clerk,
            BiFunction<Ledger, Stamp, Posting> decision) {
        Stamp stamp = new Stamp(UUID.randomUUID(), clerk.name(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        List<Ledger> together = ledgers.together(victim);
        VictimId where = together.stream()
                .filter(concerned)
                .findFirst()
                .map(Ledger::victimId)
                .orElse(victim);
        audit.add(new AuditEntry(
                stamp.id(),
                stamp.at(),
                clerk.name(),
                what,
                !together.isEmpty(),
                Stream.of(victim, where).distinct().toList(),
                clerk.why()));
        return ledgers.post(where, ledger -> Optional.of(marked(ledger, decision.apply(ledger, stamp))))
                .map(Posting::loss)
                .orElseThrow(() -> Refusal.notFound(
                        "case-not-found", "expected the id of a case file that you may read, found " + victim));
    }

    private Posting marked(Ledger ledger, Posting posting) {
        Loss loss = posting.loss();
        Freeze freeze = loss.latest().freeze();
        if (freeze != null && freeze.returnedAt() == null) {
            freezes.mark(new FreezeMark(
                    freeze.endsAt(),
                    ledger.victimId(),
                    loss.lossId(),
                    posting.stamp().at()));
        }
        return posting;
    }
}
