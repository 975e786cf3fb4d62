package forestall.cases.money;

import forestall.cases.audit.AuditEntry;
import forestall.cases.audit.AuditTrail;
import forestall.chassis.usecase.Refusal;
import forestall.events.ids.VictimId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Shows which freezes end soon, or ended without the money having come back. On record are the files that were shown. */
public final class FindFreezes {

    private static final Pattern CURSOR = Pattern.compile("[0-9TZ:.-]{20,40}~[0-9a-f-]{36}");

    private final Ledgers ledgers;
    private final Freezes freezes;
    private final ReminderPolicy policy;
    private final AuditTrail audit;
    private final Clock clock;

    public FindFreezes(Ledgers ledgers, Freezes freezes, ReminderPolicy policy, AuditTrail audit, Clock clock) {
        this.ledgers = ledgers;
        this.freezes = freezes;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The cursor as a page gave it.
     *
     * @throws Refusal when no page did
     */
    public static String cursor(String given) {
        if (!CURSOR.matcher(given).matches()) {
            throw Refusal.invalid("page-cursor", "expected the cursor of the page before, found something else");
        }
        return given;
    }

    /**
     * One page, the next end first. It may hold fewer than asked for.
     *
     * @param before the end; null for those of which it is soon time to be reminded
     * @param after cursor of the page before; null for the first
     */
    public FreezePage ending(@Nullable Instant before, @Nullable String after, int limit, Clerk clerk) {
        Instant now = clock.instant();
        List<FreezeMark> marks = freezes.ending(after, before == null ? policy.horizon(now) : before, limit + 1);
        List<FreezeMark> page = marks.subList(0, Math.min(limit, marks.size()));
        Map<VictimId, Optional<Ledger>> read = new HashMap<>();
        List<EndingFreeze> ending = new ArrayList<>();
        for (FreezeMark mark : page) {
            Optional<EndingFreeze> found = read.computeIfAbsent(mark.victimId(), ledgers::find)
                    .flatMap(ledger -> ledger.loss(mark.lossId()))
                    .flatMap(loss -> EndingFreeze.of(
                            mark, ledgers.continuesAs(mark.victimId()).orElse(null), loss, now));
            found.ifPresent(ending::add);
            if (found.isEmpty() && mark.isOld(now)) {
                freezes.forget(mark);
            }
        }
        audit.add(new AuditEntry(
                UUID.randomUUID(),
                now,
                clerk.name(),
                AuditEntry.Action.READ_FREEZES,
                true,
                ending.stream().map(EndingFreeze::victimId).distinct().toList(),
                clerk.why()));
        return new FreezePage(ending, marks.size() > limit ? page.getLast().key() : null);
    }
}
