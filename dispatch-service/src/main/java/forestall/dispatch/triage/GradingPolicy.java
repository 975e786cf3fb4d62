package forestall.dispatch.triage;

import forestall.dispatch.intervention.Graded;
import java.util.List;

/** How soon the squad must act: the first rule that fits. The last fits always, so every alert has a grade and the name of its rule. */
public final class GradingPolicy {
    private final String version;
    private final List<GradingRule> rules;

    /**
     * Rules in the order in which they are tried.
     *
     * @param version names this state of the policy on every decision
     */
    public GradingPolicy(String version, List<GradingRule> rules) {
        this.version = version;
        this.rules = List.copyOf(rules);
        if (rules.isEmpty() || !rules.getLast().when().equals(When.ALWAYS)) {
            throw new IllegalArgumentException("expected a last rule that fits always, found " + rules);
        }
    }

    public Graded grade(Sighting sighting) {
        return rules.stream()
                .filter(rule -> rule.when().fits(sighting))
                .findFirst()
                .map(rule -> new Graded(rule.grade(), rule.name(), version))
                .orElseThrow(() -> new IllegalStateException("the last rule fits always"));
    }
}
