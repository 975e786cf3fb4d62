package forestall.reporting.figures;

import forestall.events.statistics.Figures;
import forestall.events.vocabulary.DeadlineStage;
import forestall.events.vocabulary.ResponseStep;
import forestall.events.vocabulary.Tactic;
import forestall.events.vocabulary.VisitOutcome;
import forestall.reporting.sheet.Columns;
import java.math.BigDecimal;
import java.util.function.ToLongFunction;

/** Figures as columns: every counter, a column for each code of a vocabulary, money in fen and in yuan. New columns come at the end. */
public final class FigureColumns {

    private FigureColumns() {}

    public static Columns<Figures> all() {
        Columns<Figures> columns = new Columns<Figures>()
                .with("alerts", Figures::alerts)
                .with("callsMade", Figures::callsMade)
                .with("callsReached", Figures::callsReached)
                .with("callsDissuaded", Figures::callsDissuaded)
                .with("warningsIgnored", Figures::warningsIgnored)
                .with("ignoredThenLost", Figures::ignoredThenLost)
                .with("stationsNotified", Figures::stationsNotified)
                .with("visits", Figures::visits);
        for (VisitOutcome outcome : VisitOutcome.values()) {
            columns.with(
                    "visits " + outcome, figures -> figures.visitsByOutcome().getOrDefault(outcome, 0L));
        }
        for (Tactic tactic : Tactic.values()) {
            columns.with("tactic " + tactic, figures -> figures.tactics().getOrDefault(tactic, 0L));
        }
        columns.with("officersEngaged", Figures::officersEngaged)
                .with("interventionsOpened", Figures::interventionsOpened)
                .with("interventionsClosed", Figures::interventionsClosed)
                .with("deadlinesMissed", Figures::deadlinesMissed);
        for (DeadlineStage stage : DeadlineStage.values()) {
            columns.with(
                    "missed " + stage,
                    figures -> figures.deadlinesMissedByStage().getOrDefault(stage, 0L));
        }
        columns.with("lossesPrevented", Figures::lossesPrevented)
                .with("lossesStopped", Figures::lossesStopped)
                .with("lossesSuffered", Figures::lossesSuffered)
                .with("lossesSufferedAfterWarning", Figures::lossesSufferedAfterWarning);
        money("atRisk", Figures::atRiskFen, columns);
        money("preventedBeforeTransfer", Figures::preventedBeforeTransferFen, columns);
        money("preventedByVisit", Figures::preventedByVisitFen, columns);
        money("stoppedInAccount", Figures::stoppedInAccountFen, columns);
        money("suffered", Figures::sufferedFen, columns);
        for (ResponseStep step : ResponseStep.values()) {
            columns.with(step + " ", times(), figures -> StepTimes.of(step, figures));
        }
        return columns;
    }

    public static Columns<StepTimes> times() {
        return new Columns<StepTimes>()
                .with("interventions", StepTimes::interventions)
                .with("medianMinutes", StepTimes::medianMinutes)
                .with("p90Minutes", StepTimes::p90Minutes)
                .with("inTime", StepTimes::inTime)
                .with("late", StepTimes::late)
                .with("shareInTime", StepTimes::shareInTime);
    }

    /** Two columns: whole fen, and the same in yuan with two decimals. */
    public static <R> void money(String name, ToLongFunction<? super R> fen, Columns<R> columns) {
        columns.with(name + "Fen", fen::applyAsLong)
                .with(name + "Yuan", row -> BigDecimal.valueOf(fen.applyAsLong(row), 2));
    }
}
