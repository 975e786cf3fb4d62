package forestall.cases.money;

import static java.nio.charset.StandardCharsets.UTF_8;

import forestall.cases.audit.AuditEntry;
import forestall.cases.audit.AuditTrail;
import forestall.chassis.usecase.Announcements;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reminds of freezes that end, once for each end: the update that adds the line to the file's timeline also keeps in the loss which end it was
 * about. Any number of instances may do this at the same time, and one that stops in the middle leaves the rest to the others.
 */
public final class RemindOfFreezes {

    private static final int AT_A_TIME = 100;

    private final Ledgers ledgers;
    private final Freezes freezes;
    private final ReminderPolicy policy;
    private final AuditTrail audit;
    private final Clock clock;

    public RemindOfFreezes(Ledgers ledgers, Freezes freezes, ReminderPolicy policy, AuditTrail audit, Clock clock) {
        this.ledgers = ledgers;
        this.freezes = freezes;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Looks at every freeze that ends soon; returns of how many it reminded. A file that fails does not keep the others from their
     * reminders: its failure is thrown when all have been looked at.
     */
    public int remind() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        int reminded = 0;
        RuntimeException failure = null;
        @Nullable String after = null;
        List<FreezeMark> marks;
        do {
            marks = freezes.unsettled(after, policy.horizon(now), AT_A_TIME);
            for (FreezeMark mark : marks) {
                after = mark.key();
                try {
                    reminded += settled(mark, now) ? 1 : 0;
                } catch (RuntimeException e) {
                    failure = e;
                }
            }
        } while (marks.size() == AT_A_TIME);
        if (failure != null) {
            throw failure;
        }
        return reminded;
    }

    /** True when this is who reminded of it. */
    private boolean settled(FreezeMark mark, Instant now) {
        Optional<Loss> loss = ledgers.find(mark.victimId())
                .flatMap(ledger -> ledger.loss(mark.lossId()))
                .filter(found -> holds(found, mark));
        if (loss.isEmpty()) {
            if (mark.isOld(now)) {
                freezes.forget(mark);
            }
            return false;
        }
        boolean reminded = policy.isDue(loss.get(), mark.endsAt(), now)
                && reminded(mark, loss.get().revision(), now);
        if (reminded || loss.get().remindedAt() != null) {
            freezes.settle(mark);
        }
        return reminded;
    }

    private boolean reminded(FreezeMark mark, int revision, Instant now) {
        String name = "%s at revision %d ends".formatted(mark.key(), revision);
        Stamp stamp = new Stamp(UUID.nameUUIDFromBytes(name.getBytes(UTF_8)), Announcements.POLICY, now);
        audit.add(new AuditEntry(
                stamp.id(),
                now,
                stamp.by(),
                AuditEntry.Action.REMIND_OF_FREEZE,
                true,
                List.of(mark.victimId()),
                "freeze ends at " + mark.endsAt()));
        return ledgers.post(
                        mark.victimId(),
                        ledger -> ledger.loss(mark.lossId())
                                .filter(loss -> loss.revision() == revision && policy.isDue(loss, mark.endsAt(), now))
                                .map(loss -> loss.reminded(new Reminder(mark.endsAt(), now)))
                                .map(loss -> new Posting(stamp, Posting.Kind.FREEZE_ENDS, loss, null, null, null)))
                .isPresent();
    }

    private static boolean holds(Loss loss, FreezeMark mark) {
        Freeze freeze = loss.latest().freeze();
        return freeze != null && freeze.holdsUntil(mark.endsAt());
    }
}
