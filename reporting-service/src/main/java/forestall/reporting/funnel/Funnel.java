package forestall.reporting.funnel;

import forestall.events.statistics.Figures;
import forestall.events.vocabulary.VisitOutcome;
import forestall.reporting.figures.FigureColumns;
import forestall.reporting.sheet.Columns;

/**
 * How many there were at each step. Each step counts its own things on the day on which they happened: a call on Tuesday about an alert
 * of Monday is in Tuesday's calls, and one intervention may have several calls and visits.
 *
 * @param persuaded visits after which the victim kept the money of their own will
 * @param prevented losses before the transfer
 */
public record Funnel(
        long alerts,
        long calls,
        long reached,
        long dissuaded,
        long stations,
        long visits,
        long persuaded,
        long prevented,
        long preventedFen) {

    public static Funnel of(Figures figures) {
        return new Funnel(
                figures.alerts(),
                figures.callsMade(),
                figures.callsReached(),
                figures.callsDissuaded(),
                figures.stationsNotified(),
                figures.visits(),
                figures.visitsByOutcome().getOrDefault(VisitOutcome.DISSUADED, 0L),
                figures.lossesPrevented(),
                figures.preventedBeforeTransferFen());
    }

    public static Columns<Funnel> columns() {
        Columns<Funnel> columns = new Columns<Funnel>()
                .with("alerts", Funnel::alerts)
                .with("calls", Funnel::calls)
                .with("reached", Funnel::reached)
                .with("dissuaded", Funnel::dissuaded)
                .with("stations", Funnel::stations)
                .with("visits", Funnel::visits)
                .with("persuaded", Funnel::persuaded)
                .with("prevented", Funnel::prevented);
        FigureColumns.money("prevented", Funnel::preventedFen, columns);
        return columns;
    }
}
