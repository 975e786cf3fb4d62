package forestall.dispatch.warningcall.in;

import forestall.dispatch.warningcall.CallStatement;
import forestall.events.facts.FreeText;
import forestall.events.facts.Money;
import forestall.events.vocabulary.CallOutcome;
import forestall.events.vocabulary.Reached;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a call ended; without times, just now.
 *
 * @param callAgainAt only with an outcome that reached nobody: when the operator would call again, unless officers go
 */
record CallOutcomeRequest(
        Reached reached,
        CallOutcome outcome,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Money amountAtRiskFen,
        @Nullable FreeText note,
        @Nullable Instant callAgainAt) {

    CallStatement statement() {
        return new CallStatement(reached, outcome, startedAt, endedAt, amountAtRiskFen, note, callAgainAt);
    }
}
