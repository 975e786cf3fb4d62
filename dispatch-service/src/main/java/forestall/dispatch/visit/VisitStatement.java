package forestall.dispatch.visit;

import forestall.chassis.usecase.Refusal;
import forestall.chassis.usecase.Written;
import forestall.events.facts.FreeText;
import forestall.events.facts.Money;
import forestall.events.vocabulary.ScamType;
import forestall.events.vocabulary.Tactic;
import forestall.events.vocabulary.VisitOutcome;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the officers say of their visit, as they say it.
 *
 * @param arrivedAt left out by who has told of the arrival before, or came and went at once
 * @param endedAt left out by who reports at once
 */
public record VisitStatement(
        VisitOutcome outcome,
        @Nullable Instant arrivedAt,
        @Nullable Instant endedAt,
        List<Tactic> tactics,
        @Nullable Money amountAtRisk,
        @Nullable ScamType confirmedScamType,
        @Nullable FreeText note) {
    public VisitStatement {
        arrivedAt = arrivedAt == null ? null : arrivedAt.truncatedTo(ChronoUnit.MICROS);
        endedAt = endedAt == null ? null : endedAt.truncatedTo(ChronoUnit.MICROS);
        tactics = List.copyOf(tactics);
    }

    /**
     * The report, with what was left out.
     *
     * @throws Refusal when it cannot be true now
     */
    VisitReport report(Visit of, Instant now) {
        if (note != null) {
            Written.require("note", note.value());
        }
        Instant ended = endedAt == null ? now : endedAt;
        Instant told = of.arrivedAt();
        if (told != null && arrivedAt != null && !told.equals(arrivedAt)) {
            throw Refusal.conflict(
                    "arrival-contradicted",
                    "expected arrivedAt %s as it was told before, or none, found %s".formatted(told, arrivedAt));
        }
        Instant arrived = told != null ? told : arrivedAt != null ? arrivedAt : ended;
        if (ended.isBefore(arrived)) {
            throw Refusal.invalid(
                    "visit-ends-before-arrival",
                    "expected endedAt at or after arrivedAt %s, found %s".formatted(arrived, ended));
        }
        if (ended.isAfter(now)) {
            throw Refusal.invalid(
                    "visit-in-the-future", "expected endedAt at or before now (%s), found %s".formatted(now, ended));
        }
        return new VisitReport(
                of.clock().notBefore(arrived), ended, outcome, tactics, amountAtRisk, confirmedScamType, note);
    }

    /** Whether it says nothing else than the report does; a time that it leaves out says nothing. */
    boolean agreesWith(VisitReport report) {
        return outcome == report.outcome()
                && (arrivedAt == null || arrivedAt.equals(report.arrivedAt()))
                && (endedAt == null || endedAt.equals(report.endedAt()))
                && report.tells(tactics, amountAtRisk, confirmedScamType, note);
    }
}
