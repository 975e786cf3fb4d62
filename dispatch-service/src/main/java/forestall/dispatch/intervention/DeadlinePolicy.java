package forestall.dispatch.intervention;

import forestall.events.facts.Deadlines;
import forestall.events.vocabulary.Grade;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * By when each stage must have happened. Calls count from the receipt of the alert, however old the call was that it tells of; stations
 * count from their first notification, reports from the arrival at the door.
 */
public record DeadlinePolicy(Map<Grade, Allowed> allowed) {

    /**
     * How long each stage may take.
     *
     * @param claim from the receipt until an operator has claimed the call; null for no such deadline
     * @param call from the receipt until the first call is made
     * @param accept from the notification until the station has accepted
     * @param visit from the notification until an officer is at the door
     * @param feedback from the arrival until the officers have reported on the visit
     */
    public record Allowed(
            @Nullable Duration claim, Duration call, Duration accept, Duration visit, Duration feedback) {}

    public DeadlinePolicy {
        allowed = Map.copyOf(allowed);
        for (Grade grade : Grade.values()) {
            if (!allowed.containsKey(grade)) {
                throw new IllegalArgumentException("expected deadlines for every grade, found none for " + grade
                        + " under forestall.dispatch.deadlines");
            }
        }
    }

    /** The deadlines of the squad, as precise as a store keeps them; the station's follow when one is told. */
    public Deadlines fromReceipt(Grade grade, Instant receivedAt) {
        Allowed of = of(grade);
        Instant from = receivedAt.truncatedTo(ChronoUnit.MICROS);
        return new Deadlines(of.claim() == null ? null : from.plus(of.claim()), from.plus(of.call()), null, null);
    }

    public Instant acceptBy(Grade grade, Instant notifiedAt) {
        return notifiedAt.plus(of(grade).accept());
    }

    public Instant visitBy(Grade grade, Instant notifiedAt) {
        return notifiedAt.plus(of(grade).visit());
    }

    public Instant feedbackBy(Grade grade, Instant arrivedAt) {
        return arrivedAt.plus(of(grade).feedback());
    }

    private Allowed of(Grade grade) {
        Allowed found = allowed.get(grade);
        if (found == null) {
            throw new IllegalStateException("the constructor checked that every grade has deadlines");
        }
        return found;
    }
}
