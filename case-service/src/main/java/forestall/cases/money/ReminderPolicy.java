package forestall.cases.money;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * When somebody is reminded that a freeze ends: so long before, or halfway for one that is shorter than twice that. The emergency stop of
 * 48 hours would otherwise be reminded of as it begins.
 *
 * @param before the end
 */
public record ReminderPolicy(Duration before) {

    public ReminderPolicy {
        if (before.isNegative() || before.isZero()) {
            throw new IllegalArgumentException("expected a time before the end of a freeze, found " + before);
        }
    }

    Instant dueAt(Freeze freeze) {
        Duration half = Duration.between(freeze.frozenAt(), freeze.endsAt()).dividedBy(2);
        return freeze.endsAt().minus(half.compareTo(before) < 0 ? half : before);
    }

    /** Whatever is due now ends before this. */
    Instant horizon(Instant now) {
        return now.plus(before).plus(1, ChronoUnit.MICROS);
    }

    /** Whether nobody has been told, and it is time: the money is still held until that end. */
    boolean isDue(Loss loss, Instant endsAt, Instant now) {
        Freeze freeze = loss.latest().freeze();
        return freeze != null && freeze.holdsUntil(endsAt) && loss.remindedAt() == null && !now.isBefore(dueAt(freeze));
    }
}
