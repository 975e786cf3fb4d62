package forestall.dispatch.triage;

import forestall.events.vocabulary.Grade;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One line of the policy: when it fits, the alert has this grade.
 *
 * @param name in kebab case; it is stored on decisions and travels in events
 */
public record GradingRule(String name, Grade grade, When when) {

    /**
     * The earlier rules that between them take everything that this one fits, so that it can never fire; empty when something is left
     * for it. Exact: conditions only ask for more, so rules that take the least sightings take all.
     */
    public static Set<GradingRule> takersOf(When when, List<GradingRule> earlier) {
        Set<GradingRule> takers = new LinkedHashSet<>();
        for (Sighting least : when.least()) {
            Optional<GradingRule> taker =
                    earlier.stream().filter(rule -> rule.when.fits(least)).findFirst();
            if (taker.isEmpty()) {
                return Set.of();
            }
            takers.add(taker.get());
        }
        return takers;
    }
}
