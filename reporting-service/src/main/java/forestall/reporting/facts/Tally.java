package forestall.reporting.facts;

import forestall.events.statistics.Figures;
import forestall.events.vocabulary.DeadlineStage;
import forestall.events.vocabulary.ResponseStep;
import forestall.events.vocabulary.Tactic;
import forestall.events.vocabulary.VisitOutcome;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/** Figures by name while they are put together; what is not mentioned is zero. */
final class Tally {

    long alerts;
    long callsMade;
    long callsReached;
    long callsDissuaded;
    long warningsIgnored;
    long stationsNotified;
    long visits;
    final Map<VisitOutcome, Long> visitsByOutcome = new EnumMap<>(VisitOutcome.class);
    final Map<Tactic, Long> tactics = new EnumMap<>(Tactic.class);
    long officersEngaged;
    long interventionsOpened;
    long interventionsClosed;
    long deadlinesMissed;
    long lossesPrevented;
    long lossesStopped;
    long lossesSuffered;
    long lossesSufferedAfterWarning;
    long atRiskFen;
    long preventedBeforeTransferFen;
    long preventedByVisitFen;
    long stoppedInAccountFen;
    long sufferedFen;
    final Map<DeadlineStage, Long> deadlinesMissedByStage = new EnumMap<>(DeadlineStage.class);
    final Map<Tactic, Map<VisitOutcome, Long>> outcomesByTactic = new EnumMap<>(Tactic.class);
    long ignoredThenLost;
    final Map<ResponseStep, Map<Long, Long>> responseSeconds = new EnumMap<>(ResponseStep.class);
    final Map<ResponseStep, Long> responsesInTime = new EnumMap<>(ResponseStep.class);
    final Map<ResponseStep, Long> responsesLate = new EnumMap<>(ResponseStep.class);

    private Tally() {}

    static Figures of(Consumer<Tally> counting) {
        Tally tally = new Tally();
        counting.accept(tally);
        return tally.figures();
    }

    private Figures figures() {
        return new Figures(
                alerts,
                callsMade,
                callsReached,
                callsDissuaded,
                warningsIgnored,
                stationsNotified,
                visits,
                visitsByOutcome,
                tactics,
                officersEngaged,
                interventionsOpened,
                interventionsClosed,
                deadlinesMissed,
                lossesPrevented,
                lossesStopped,
                lossesSuffered,
                lossesSufferedAfterWarning,
                atRiskFen,
                preventedBeforeTransferFen,
                preventedByVisitFen,
                stoppedInAccountFen,
                sufferedFen,
                deadlinesMissedByStage,
                outcomesByTactic,
                ignoredThenLost,
                responseSeconds,
                responsesInTime,
                responsesLate);
    }
}
