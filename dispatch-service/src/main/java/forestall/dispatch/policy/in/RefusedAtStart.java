package forestall.dispatch.policy.in;

import forestall.dispatch.policy.PolicyRefused;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Whoever starts the service with a policy that cannot be used reads what is wrong with it, and no stack trace. */
final class RefusedAtStart extends AbstractFailureAnalyzer<PolicyRefused> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PolicyRefused cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.advice(), cause);
    }
}
