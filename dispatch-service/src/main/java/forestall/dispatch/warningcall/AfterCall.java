package forestall.dispatch.warningcall;

import forestall.events.facts.NextStep;
import forestall.events.vocabulary.InterventionResult;
import forestall.events.vocabulary.NextStepKind;
import java.time.Instant;

/** What follows a warning call, and the rule that says so. */
public sealed interface AfterCall {
    /** As events tell it, with the version of the policy that decided. */
    NextStep step(String policyVersion);

    /** The promise is watched, then the intervention closes with this result. */
    record Monitor(Instant until, InterventionResult result, String rule) implements AfterCall {
        @Override
        public NextStep step(String policyVersion) {
            return new NextStep(NextStepKind.MONITOR, until, rule, policyVersion);
        }
    }

    record NotifyStation(String rule) implements AfterCall {
        @Override
        public NextStep step(String policyVersion) {
            return new NextStep(NextStepKind.NOTIFY_STATION, null, rule, policyVersion);
        }
    }

    /** It would be the station's turn, and the station knows already. */
    record LeaveToStation(String rule) implements AfterCall {
        @Override
        public NextStep step(String policyVersion) {
            return new NextStep(NextStepKind.NONE, null, rule, policyVersion);
        }
    }

    record CallAgain(Instant at, String rule) implements AfterCall {
        @Override
        public NextStep step(String policyVersion) {
            return new NextStep(NextStepKind.CALL_AGAIN, at, rule, policyVersion);
        }
    }

    record Close(InterventionResult result, String rule) implements AfterCall {
        @Override
        public NextStep step(String policyVersion) {
            return new NextStep(NextStepKind.CLOSE, null, rule, policyVersion);
        }
    }
}
