package forestall.dispatch.warningcall;

import static forestall.chassis.usecase.Refusal.require;

import forestall.chassis.usecase.Refusal;
import forestall.chassis.usecase.Written;
import forestall.events.facts.FreeText;
import forestall.events.facts.Money;
import forestall.events.vocabulary.CallOutcome;
import forestall.events.vocabulary.Reached;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a call went.
 *
 * @param amountAtRisk what the victim was about to transfer, as stated
 * @param callAgainAt when the operator would call again
 */
public record CallReport(
        Instant startedAt,
        Instant endedAt,
        Reached reached,
        CallOutcome outcome,
        @Nullable Money amountAtRisk,
        @Nullable FreeText note,
        @Nullable Instant callAgainAt) {
    /** Nobody is on the telephone for longer. */
    static final Duration LONGEST_CALL = Duration.ofDays(1);

    /**
     * A report that can be true now.
     *
     * @param alertedAt since when anybody knew whom to call
     * @param latestCallAgain how far ahead the next call may be put
     * @throws Refusal when it contradicts itself or lies in the future
     */
    CallReport plausible(Instant alertedAt, Instant now, Duration latestCallAgain) {
        require(
                outcome.reached() == (reached != Reached.NOBODY),
                "outcome-contradicts-reached",
                "/reached",
                "reached %s with the outcome %s"
                        .formatted(outcome.reached() ? "VICTIM or RELATIVE" : "NOBODY", outcome),
                reached);
        require(
                !endedAt.isBefore(startedAt),
                "call-ends-before-start",
                "/endedAt",
                "endedAt at or after startedAt %s".formatted(startedAt),
                endedAt);
        require(
                !endedAt.isAfter(now),
                "call-in-the-future",
                "/endedAt",
                "endedAt at or before now (%s)".formatted(now),
                endedAt);
        require(
                !endedAt.isBefore(alertedAt),
                "call-before-alert",
                "/endedAt",
                "endedAt at or after the alert (%s)".formatted(alertedAt),
                endedAt);
        require(
                !startedAt.isBefore(endedAt.minus(LONGEST_CALL)),
                "call-too-long",
                "/startedAt",
                "startedAt at most %d hours before endedAt %s".formatted(LONGEST_CALL.toHours(), endedAt),
                startedAt);
        require(
                note == null || note.value().length() <= Written.LONGEST,
                "note-too-long",
                "/note",
                "a note of at most %d characters".formatted(Written.LONGEST),
                note == null ? "none" : note.value().length());
        require(
                note == null || Written.isReadable(note.value()),
                "note-unreadable",
                "/note",
                "a note without control characters",
                "one with some");
        if (callAgainAt != null) {
            require(
                    !outcome.reached(),
                    "call-again-after-reached",
                    "/callAgainAt",
                    "callAgainAt only with an outcome that reached nobody",
                    "it with the outcome " + outcome);
            require(
                    callAgainAt.isAfter(now) && !callAgainAt.isAfter(now.plus(latestCallAgain)),
                    "call-again-out-of-range",
                    "/callAgainAt",
                    "callAgainAt later than now (%s) and at or before %s".formatted(now, now.plus(latestCallAgain)),
                    callAgainAt);
        }
        return this;
    }
}
