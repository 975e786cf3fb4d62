package forestall.reporting.dashboard;

import forestall.events.statistics.Figures;
import forestall.events.vocabulary.Tactic;
import forestall.events.vocabulary.VisitOutcome;
import java.util.Map;

/** How visits ended, in fewer words than their outcomes; each outcome is in one. */
public enum Ending {
    PERSUADED("persuaded"),
    SELF_AWARE("self-aware"),
    DENIES("denies"),
    TOO_LATE("too-late"),
    NOT_MET("not-met"),
    FALSE_ALARM("false-alarm");

    private final String word;

    Ending(String word) {
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

    static Ending of(VisitOutcome outcome) {
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
