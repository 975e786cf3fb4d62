package forestall.intake.alert;

import java.time.Duration;
import java.time.Instant;

/**
 * How the time of a detection compares to the time of its receipt.
 *
 * @param lateAfter an alert received so long after its detection, or longer, is late: taken, and marked
 * @param skew how far a feed's clock may run ahead before its alert is one from the future
 */
public record DetectionPolicy(Duration lateAfter, Duration skew) {

    /** No feed was there before; an earlier time is a clock that was never set. */
    static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    enum Judgement {
        TIMELY,
        LATE,
        FROM_THE_FUTURE,
        FROM_AN_UNSET_CLOCK
    }

    public DetectionPolicy {
        if (!lateAfter.isPositive() || skew.isNegative()) {
            throw new IllegalArgumentException(
                    "expected a positive time after which an alert is late and a skew of 0 or more, found %s and %s"
                            .formatted(lateAfter, skew));
        }
    }

    Judgement judge(Instant detectedAt, Instant receivedAt) {
        if (detectedAt.isBefore(EARLIEST)) {
            return Judgement.FROM_AN_UNSET_CLOCK;
        }
        if (detectedAt.isAfter(receivedAt.plus(skew))) {
            return Judgement.FROM_THE_FUTURE;
        }
        return detectedAt.isAfter(receivedAt.minus(lateAfter)) ? Judgement.TIMELY : Judgement.LATE;
    }
}
