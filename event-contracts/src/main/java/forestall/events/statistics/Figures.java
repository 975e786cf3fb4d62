package forestall.events.statistics;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import forestall.events.vocabulary.DeadlineStage;
import forestall.events.vocabulary.ResponseStep;
import forestall.events.vocabulary.Tactic;
import forestall.events.vocabulary.VisitOutcome;
import java.util.Map;
import java.util.function.LongBinaryOperator;

/**
 * What was counted in a cell. Counters and fen add up over cells in every direction. The four columns of money (at risk, prevented
 * before the transfer, stopped in the account, suffered) are about different things and are never summed with each other.
 *
 * @param warningsIgnored calls after which the potential victim went on with the scammer
 * @param stationsNotified visits handed to a station, including those handed over from another
 * @param visitsByOutcome outcomes without a visit are left out
 * @param tactics visits in which the tactic was used; several can be used in one visit
 * @param officersEngaged officers sent, counted once for each visit that they took part in (two visits of one officer are two):
 *     the only count of officers that stays exact when cells are added, without publishing who they are
 * @param lossesPrevented losses before the transfer of which some amount remains after all revisions; likewise the next two
 * @param lossesSufferedAfterWarning of lossesSuffered, those of people whom the squad had warned before
 * @param atRiskFen what victims were about to transfer, the latest statement of each intervention
 * @param preventedByVisitFen of preventedBeforeTransferFen, what a visit prevented; not a column of its own
 * @param deadlinesMissedByStage of deadlinesMissed; absent means none, here and in all that follow, which older writers did not know
 * @param outcomesByTactic for each tactic the outcomes of the visits in which it was used; a visit with two tactics is in two of them
 * @param ignoredThenLost interventions in which a warning was ignored and money was lost after it
 * @param responseSeconds for each step, interventions by {@link DurationBuckets bucket}: seconds from the receipt of the alert. Counted
 *     on the day of that receipt
 * @param responsesInTime of these, how many were not later than their deadline; likewise responsesLate. Steps without a deadline are in
 *     neither
 */
@JsonPropertyOrder({
    "alerts",
    "callsMade",
    "callsReached",
    "callsDissuaded",
    "warningsIgnored",
    "stationsNotified",
    "visits",
    "visitsByOutcome",
    "tactics",
    "officersEngaged",
    "interventionsOpened",
    "interventionsClosed",
    "deadlinesMissed",
    "lossesPrevented",
    "lossesStopped",
    "lossesSuffered",
    "lossesSufferedAfterWarning",
    "atRiskFen",
    "preventedBeforeTransferFen",
    "preventedByVisitFen",
    "stoppedInAccountFen",
    "sufferedFen",
    "deadlinesMissedByStage",
    "outcomesByTactic",
    "ignoredThenLost",
    "responseSeconds",
    "responsesInTime",
    "responsesLate"
})
public record Figures(
        long alerts,
        long callsMade,
        long callsReached,
        long callsDissuaded,
        long warningsIgnored,
        long stationsNotified,
        long visits,
        Map<VisitOutcome, Long> visitsByOutcome,
        Map<Tactic, Long> tactics,
        long officersEngaged,
        long interventionsOpened,
        long interventionsClosed,
        long deadlinesMissed,
        long lossesPrevented,
        long lossesStopped,
        long lossesSuffered,
        long lossesSufferedAfterWarning,
        long atRiskFen,
        long preventedBeforeTransferFen,
        long preventedByVisitFen,
        long stoppedInAccountFen,
        long sufferedFen,
        @JsonInclude(Include.NON_EMPTY) Map<DeadlineStage, Long> deadlinesMissedByStage,
        @JsonInclude(Include.NON_EMPTY) Map<Tactic, Map<VisitOutcome, Long>> outcomesByTactic,

        @JsonInclude(Include.NON_DEFAULT) @JsonSetter(nulls = Nulls.AS_EMPTY)
        long ignoredThenLost,

        @JsonInclude(Include.NON_EMPTY) Map<ResponseStep, Map<Long, Long>> responseSeconds,
        @JsonInclude(Include.NON_EMPTY) Map<ResponseStep, Long> responsesInTime,
        @JsonInclude(Include.NON_EMPTY) Map<ResponseStep, Long> responsesLate) {

    public static final Figures NONE = new Figures(
            0, 0, 0, 0, 0, 0, 0, Map.of(), Map.of(), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, Map.of(), Map.of(), 0,
            Map.of(), Map.of(), Map.of());

    public Figures {
        visitsByOutcome = Counts.withoutZeros(VisitOutcome.class, visitsByOutcome);
        tactics = Counts.withoutZeros(Tactic.class, tactics);
        deadlinesMissedByStage = Counts.withoutZeros(DeadlineStage.class, deadlinesMissedByStage);
        outcomesByTactic = Counts.withoutEmpties(
                Tactic.class, outcomesByTactic, counts -> Counts.withoutZeros(VisitOutcome.class, counts));
        responseSeconds = Counts.withoutEmpties(ResponseStep.class, responseSeconds, Counts::withoutZeros);
        responsesInTime = Counts.withoutZeros(ResponseStep.class, responsesInTime);
        responsesLate = Counts.withoutZeros(ResponseStep.class, responsesLate);
    }

    /**
     * The sum, column by column.
     *
     * @throws ArithmeticException when a sum does not fit a long: refused, not wrapped
     */
    public Figures plus(Figures other) {
        return combine(other, Math::addExact);
    }

    /**
     * What remains when the other is taken out again, column by column.
     *
     * @throws ArithmeticException when a difference does not fit a long
     */
    public Figures minus(Figures other) {
        return combine(other, Math::subtractExact);
    }

    /** Whether nothing at all is counted here. Not a property of the JSON. */
    @JsonIgnore
    public boolean isEmpty() {
        return equals(NONE);
    }

    private Figures combine(Figures other, LongBinaryOperator operator) {
        return new Figures(
                operator.applyAsLong(alerts, other.alerts),
                operator.applyAsLong(callsMade, other.callsMade),
                operator.applyAsLong(callsReached, other.callsReached),
                operator.applyAsLong(callsDissuaded, other.callsDissuaded),
                operator.applyAsLong(warningsIgnored, other.warningsIgnored),
                operator.applyAsLong(stationsNotified, other.stationsNotified),
                operator.applyAsLong(visits, other.visits),
                Counts.combine(visitsByOutcome, other.visitsByOutcome, operator),
                Counts.combine(tactics, other.tactics, operator),
                operator.applyAsLong(officersEngaged, other.officersEngaged),
                operator.applyAsLong(interventionsOpened, other.interventionsOpened),
                operator.applyAsLong(interventionsClosed, other.interventionsClosed),
                operator.applyAsLong(deadlinesMissed, other.deadlinesMissed),
                operator.applyAsLong(lossesPrevented, other.lossesPrevented),
                operator.applyAsLong(lossesStopped, other.lossesStopped),
                operator.applyAsLong(lossesSuffered, other.lossesSuffered),
                operator.applyAsLong(lossesSufferedAfterWarning, other.lossesSufferedAfterWarning),
                operator.applyAsLong(atRiskFen, other.atRiskFen),
                operator.applyAsLong(preventedBeforeTransferFen, other.preventedBeforeTransferFen),
                operator.applyAsLong(preventedByVisitFen, other.preventedByVisitFen),
                operator.applyAsLong(stoppedInAccountFen, other.stoppedInAccountFen),
                operator.applyAsLong(sufferedFen, other.sufferedFen),
                Counts.combine(deadlinesMissedByStage, other.deadlinesMissedByStage, operator),
                Counts.combineInner(
                        outcomesByTactic, other.outcomesByTactic, (one, two) -> Counts.combine(one, two, operator)),
                operator.applyAsLong(ignoredThenLost, other.ignoredThenLost),
                Counts.combineInner(
                        responseSeconds, other.responseSeconds, (one, two) -> Counts.combine(one, two, operator)),
                Counts.combine(responsesInTime, other.responsesInTime, operator),
                Counts.combine(responsesLate, other.responsesLate, operator));
    }
}
