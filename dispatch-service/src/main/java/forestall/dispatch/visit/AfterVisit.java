package forestall.dispatch.visit;

import forestall.events.facts.NextStep;
import forestall.events.vocabulary.InterventionResult;
import forestall.events.vocabulary.NextStepKind;
import java.time.Instant;

/** What follows a visit, and the rule that says so. */
public sealed interface AfterVisit {
    /** As events tell it, with the version of the policy that decided. */
    NextStep step(String policyVersion);

    /** The promise is watched, then the intervention closes with this result. */
    record Monitor(Instant until, InterventionResult result, String rule) implements AfterVisit {
        @Override
        public NextStep step(String policyVersion) {
            return new NextStep(NextStepKind.MONITOR, until, rule, policyVersion);
        }
    }

    /** The same station goes again. */
    record VisitAgain(Instant by, boolean denied, String rule) implements AfterVisit {
        @Override
        public NextStep step(String policyVersion) {
            return new NextStep(NextStepKind.VISIT_AGAIN, by, rule, policyVersion);
        }
    }

    /** The victim is elsewhere: the next visit waits for a location, its clock does not. */
    record Search(String rule) implements AfterVisit {
        @Override
        public NextStep step(String policyVersion) {
            return new NextStep(NextStepKind.SEARCH, null, rule, policyVersion);
        }
    }

    record Close(InterventionResult result, String rule) implements AfterVisit {
        @Override
        public NextStep step(String policyVersion) {
            return new NextStep(NextStepKind.CLOSE, null, rule, policyVersion);
        }
    }
}
