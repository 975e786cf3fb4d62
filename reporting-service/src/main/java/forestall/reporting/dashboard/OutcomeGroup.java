package forestall.reporting.dashboard;

import forestall.events.statistics.Figures;
import forestall.events.vocabulary.Tactic;
import forestall.events.vocabulary.VisitOutcome;
import java.util.Map;

/** Outcomes of visits that a reader of figures takes for the same; each outcome is in one group. */
public enum OutcomeGroup {
    PERSUADED("persuaded"),
    SELF_AWARE("self-aware"),
    DENIES("denies"),
    TOO_LATE("too-late"),
    NOT_MET("not-met"),
    FALSE_ALARM("false-alarm");

    private final String word;

    OutcomeGroup(String word) {
        this.word = word;
    }

    /** As it stands in the keys of messages. */
    public String word() {
        return word;
    }

    /** Of the visits in which a tactic was used, those that ended so. */
    public long count(Tactic tactic, Figures figures) {
        return figures.outcomesByTactic().getOrDefault(tactic, Map.of()).entrySet().stream()
                .filter(outcome -> of(outcome.getKey()) == this)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    static OutcomeGroup of(VisitOutcome outcome) {
        return switch (outcome) {
            case DISSUADED -> PERSUADED;
            case SELF_AWARE -> SELF_AWARE;
            case DENIES_EVIDENCE_PERSISTS -> DENIES;
            case ALREADY_TRANSFERRED -> TOO_LATE;
            case DOOR_NOT_OPENED, NOT_AT_HOME, RELOCATED, WRONG_ADDRESS -> NOT_MET;
            case FALSE_ALARM -> FALSE_ALARM;
        };
    }
}
