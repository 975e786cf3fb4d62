package forestall.cases.money;

import forestall.events.VisitCompleted;
import forestall.events.WarningCallCompleted;
import forestall.events.facts.Dimensions;
import forestall.events.facts.Money;
import forestall.events.vocabulary.LossEvidence;
import forestall.events.vocabulary.PreventedBy;
import forestall.events.vocabulary.Reached;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call or visit that tells something about the money.
 *
 * @param eventId of the event that reported it
 * @param at when it ended
 * @param amount that was about to leave, or left; absent when not stated
 * @param dimensions by which money decided here is counted
 * @param reportedBy who told of it; null when that was not recorded
 */
public record Encounter(
        UUID eventId,
        Instant at,
        PreventedBy by,
        Finding finding,
        @Nullable Money amount,
        Dimensions dimensions,
        @Nullable String reportedBy) {

    /** Empty when nobody spoke to the victim about the money. A warned relative is not yet a warned victim. */
    public static Optional<Encounter> of(UUID eventId, String reportedBy, WarningCallCompleted call) {
        return finding(call)
                .map(finding -> new Encounter(
                        eventId,
                        call.endedAt(),
                        PreventedBy.CALL,
                        finding,
                        stated(call.amountAtRisk()),
                        call.dimensions(),
                        reportedBy));
    }

    /** Empty when the officer did not meet the victim, or when there was no scam. */
    public static Optional<Encounter> of(UUID eventId, String reportedBy, VisitCompleted visit) {
        return finding(visit)
                .map(finding -> new Encounter(
                        eventId,
                        visit.endedAt(),
                        PreventedBy.VISIT,
                        finding,
                        stated(visit.amountAtRisk()),
                        visit.dimensions(),
                        reportedBy));
    }

    private static Optional<Finding> finding(WarningCallCompleted call) {
        return switch (call.outcome()) {
            case ALREADY_TRANSFERRED -> Optional.of(Finding.ALREADY_TRANSFERRED);
            case DISSUADED -> call.reached() == Reached.VICTIM ? Optional.of(Finding.DISSUADED) : Optional.empty();
            case SELF_AWARE, IGNORED_WARNING, DENIES ->
                call.reached() == Reached.VICTIM ? Optional.of(Finding.WARNED) : Optional.empty();
            case FALSE_ALARM, NO_ANSWER, BUSY, REJECTED, POWERED_OFF, OUT_OF_SERVICE, WRONG_PERSON -> Optional.empty();
        };
    }

    private static Optional<Finding> finding(VisitCompleted visit) {
        return switch (visit.outcome()) {
            case ALREADY_TRANSFERRED -> Optional.of(Finding.ALREADY_TRANSFERRED);
            case DISSUADED -> Optional.of(Finding.DISSUADED);
            case SELF_AWARE, DENIES_EVIDENCE_PERSISTS -> Optional.of(Finding.WARNED);
            case DOOR_NOT_OPENED, NOT_AT_HOME, RELOCATED, WRONG_ADDRESS, FALSE_ALARM -> Optional.empty();
        };
    }

    private static @Nullable Money stated(@Nullable Money amount) {
        return amount == null || amount.equals(Money.ZERO) ? null : amount;
    }

    /** Whether the victim had been warned once this was over. */
    boolean warned() {
        return finding != Finding.ALREADY_TRANSFERRED;
    }

    /** An officer at the door kept the money from being transferred. */
    boolean prevented() {
        return finding == Finding.DISSUADED && by == PreventedBy.VISIT;
    }

    boolean gone() {
        return finding == Finding.ALREADY_TRANSFERRED;
    }

    /** An officer estimates at the door, a victim states on the telephone. */
    LossEvidence evidence() {
        return by == PreventedBy.VISIT ? LossEvidence.OFFICER_ESTIMATE : LossEvidence.STATED_BY_VICTIM;
    }
}
