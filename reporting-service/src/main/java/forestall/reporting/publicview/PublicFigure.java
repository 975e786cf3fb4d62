package forestall.reporting.publicview;

import forestall.events.statistics.Figures;
import forestall.events.vocabulary.VisitOutcome;

/** What is published. None of these is the sum or the difference of others: what is hidden in one cannot be worked out from the rest. */
public enum PublicFigure {
    ALERTS("alerts"),
    CALLS_MADE("callsMade"),
    CALLS_REACHED("callsReached"),
    CALLS_DISSUADED("callsDissuaded"),
    VISITS("visits"),
    VISITS_PERSUADED("visitsPersuaded"),
    LOSSES_PREVENTED("lossesPrevented"),
    LOSSES_STOPPED("lossesStopped"),
    LOSSES_SUFFERED("lossesSuffered");

    private final String column;

    PublicFigure(String column) {
        this.column = column;
    }

    public String column() {
        return column;
    }

    /** Whether money is counted beside the cases. */
    public boolean isMoney() {
        return switch (this) {
            case LOSSES_PREVENTED, LOSSES_STOPPED, LOSSES_SUFFERED -> true;
            case ALERTS, CALLS_MADE, CALLS_REACHED, CALLS_DISSUADED, VISITS, VISITS_PERSUADED -> false;
        };
    }

    long count(Figures figures) {
        return switch (this) {
            case ALERTS -> figures.alerts();
            case CALLS_MADE -> figures.callsMade();
            case CALLS_REACHED -> figures.callsReached();
            case CALLS_DISSUADED -> figures.callsDissuaded();
            case VISITS -> figures.visits();
            case VISITS_PERSUADED -> figures.visitsByOutcome().getOrDefault(VisitOutcome.DISSUADED, 0L);
            case LOSSES_PREVENTED -> figures.lossesPrevented();
            case LOSSES_STOPPED -> figures.lossesStopped();
            case LOSSES_SUFFERED -> figures.lossesSuffered();
        };
    }

    PublicCell cell(Figures figures) {
        return switch (this) {
            case LOSSES_PREVENTED -> new PublicCell(count(figures), figures.preventedBeforeTransferFen());
            case LOSSES_STOPPED -> new PublicCell(count(figures), figures.stoppedInAccountFen());
            case LOSSES_SUFFERED -> new PublicCell(count(figures), figures.sufferedFen());
            case ALERTS, CALLS_MADE, CALLS_REACHED, CALLS_DISSUADED, VISITS, VISITS_PERSUADED ->
                new PublicCell(count(figures), null);
        };
    }
}
