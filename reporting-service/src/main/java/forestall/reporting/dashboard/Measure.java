package forestall.reporting.dashboard;

import forestall.events.statistics.Figures;
import forestall.events.vocabulary.ResponseStep;
import forestall.events.vocabulary.VisitOutcome;
import forestall.reporting.figures.StepTimes;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A figure that the map and the charts can show. Money is in fen, times in minutes, shares from 0 to 1. */
public enum Measure {
    PREVENTED("prevented", Unit.FEN),
    STOPPED("stopped", Unit.FEN),
    SUFFERED("suffered", Unit.FEN),
    ALERTS("alerts", Unit.NUMBER),
    CALLS("calls", Unit.NUMBER),
    VISITS("visits", Unit.NUMBER),
    PERSUADED("persuaded", Unit.NUMBER),
    OFFICERS("officers", Unit.NUMBER),
    IGNORED_THEN_LOST("ignored-then-lost", Unit.NUMBER),
    DEADLINES_MISSED("deadlines-missed", Unit.NUMBER),
    FIRST_CALL("first-call", Unit.MINUTES),
    AT_THE_DOOR("at-the-door", Unit.MINUTES),
    IN_TIME("in-time", Unit.SHARE);

    /** What a value of a measure is. */
    public enum Unit {
        NUMBER,
        FEN,
        MINUTES,
        SHARE
    }

    private final String word;
    private final Unit unit;

    Measure(String word, Unit unit) {
        this.word = word;
        this.unit = unit;
    }

    /** As it stands in an address, empty for a word that is none. */
    public static Optional<Measure> named(String word) {
        return Arrays.stream(values())
                .filter(measure -> measure.word.equals(word))
                .findFirst();
    }

    public String word() {
        return word;
    }

    public Unit unit() {
        return unit;
    }

    /** Null where there is nothing that it could be measured of. */
    public @Nullable BigDecimal of(Figures figures) {
        return switch (this) {
            case PREVENTED -> BigDecimal.valueOf(figures.preventedBeforeTransferFen());
            case STOPPED -> BigDecimal.valueOf(figures.stoppedInAccountFen());
            case SUFFERED -> BigDecimal.valueOf(figures.sufferedFen());
            case ALERTS -> BigDecimal.valueOf(figures.alerts());
            case CALLS -> BigDecimal.valueOf(figures.callsMade());
            case VISITS -> BigDecimal.valueOf(figures.visits());
            case PERSUADED -> BigDecimal.valueOf(figures.visitsByOutcome().getOrDefault(VisitOutcome.DISSUADED, 0L));
            case OFFICERS -> BigDecimal.valueOf(figures.officersEngaged());
            case IGNORED_THEN_LOST -> BigDecimal.valueOf(figures.ignoredThenLost());
            case DEADLINES_MISSED -> BigDecimal.valueOf(figures.deadlinesMissed());
            case FIRST_CALL -> StepTimes.of(ResponseStep.FIRST_CALL, figures).medianMinutes();
            case AT_THE_DOOR -> StepTimes.of(ResponseStep.AT_THE_DOOR, figures).medianMinutes();
            case IN_TIME -> StepTimes.of(ResponseStep.AT_THE_DOOR, figures).shareInTime();
        };
    }
}
