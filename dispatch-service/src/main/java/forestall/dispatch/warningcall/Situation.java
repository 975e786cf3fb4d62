package forestall.dispatch.warningcall;

import forestall.events.vocabulary.CallOutcome;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known when a call has ended.
 *
 * @param outcomes of all calls of the intervention so far, the latest last
 * @param age of the victim in years, absent when unknown
 * @param callAgainAt when the operator would call again, absent when that is left to the policy
 */
public record Situation(
        List<CallOutcome> outcomes,
        @Nullable Integer age,
        Officers officers,
        @Nullable Instant callAgainAt) {

    public Situation {
        outcomes = List.copyOf(outcomes);
    }

    CallOutcome latest() {
        return outcomes.getLast();
    }

    long reachedNobody() {
        return outcomes.stream().filter(outcome -> !outcome.reached()).count();
    }

    long busy() {
        return outcomes.stream().filter(CallOutcome.BUSY::equals).count();
    }
}
