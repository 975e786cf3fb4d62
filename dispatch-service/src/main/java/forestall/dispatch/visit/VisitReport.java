package forestall.dispatch.visit;

import forestall.chassis.usecase.Refusal;
import forestall.events.facts.FreeText;
import forestall.events.facts.Money;
import forestall.events.vocabulary.ScamType;
import forestall.events.vocabulary.Tactic;
import forestall.events.vocabulary.VisitOutcome;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the officers report. */
public record VisitReport(
        Instant arrivedAt,
        Instant endedAt,
        VisitOutcome outcome,
        List<Tactic> tactics,
        @Nullable Money amountAtRisk,
        @Nullable ScamType confirmedScamType,
        @Nullable FreeText note) {
    public VisitReport {
        tactics = List.copyOf(tactics);
    }

    /**
     * A report that can be true now.
     *
     * @throws Refusal when it ends before it begins, or in the future
     */
    VisitReport plausible(Instant now) {
        if (endedAt.isBefore(arrivedAt)) {
            throw Refusal.invalid(
                    "visit-ends-before-arrival",
                    "expected endedAt at or after arrivedAt %s, found %s".formatted(arrivedAt, endedAt));
        }
        if (endedAt.isAfter(now)) {
            throw Refusal.invalid(
                    "visit-in-the-future", "expected endedAt at or before now (%s), found %s".formatted(now, endedAt));
        }
        return this;
    }
}
