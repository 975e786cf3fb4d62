package forestall.dispatch.warningcall;

import forestall.chassis.usecase.Refusal;
import forestall.events.facts.FreeText;
import forestall.events.facts.Money;
import forestall.events.vocabulary.CallOutcome;
import forestall.events.vocabulary.Reached;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the operator reports. */
public record CallReport(
        Instant startedAt,
        Instant endedAt,
        Reached reached,
        CallOutcome outcome,
        @Nullable Money amountAtRisk,
        @Nullable FreeText note) {

    /**
     * A report that can be true now.
     *
     * @throws Refusal when it contradicts itself or lies in the future
     */
    CallReport plausible(Instant now) {
        if (outcome.reached() == (reached == Reached.NOBODY)) {
            throw Refusal.invalid(
                    "outcome-contradicts-reached",
                    "expected reached %s with the outcome %s, found %s"
                            .formatted(outcome.reached() ? "VICTIM or RELATIVE" : "NOBODY", outcome, reached));
        }
        if (endedAt.isBefore(startedAt)) {
            throw Refusal.invalid(
                    "call-ends-before-start",
                    "expected endedAt at or after startedAt %s, found %s".formatted(startedAt, endedAt));
        }
        if (endedAt.isAfter(now)) {
            throw Refusal.invalid(
                    "call-in-the-future", "expected endedAt at or before now (%s), found %s".formatted(now, endedAt));
        }
        return this;
    }
}
