package forestall.dispatch.triage;

import forestall.events.vocabulary.Grade;
import java.util.function.Predicate;

/** One line of the policy: when it fits, the alert has this grade. */
record GradingRule(String name, Grade grade, Predicate<Sighting> fits) {}
