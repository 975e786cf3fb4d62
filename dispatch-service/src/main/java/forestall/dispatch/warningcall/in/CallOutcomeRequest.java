package forestall.dispatch.warningcall.in;

import forestall.dispatch.warningcall.CallReport;
import forestall.events.facts.FreeText;
import forestall.events.facts.Money;
import forestall.events.vocabulary.CallOutcome;
import forestall.events.vocabulary.Reached;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a call ended; without times, just now. */
record CallOutcomeRequest(
        Reached reached,
        CallOutcome outcome,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Money amountAtRiskFen,
        @Nullable FreeText note) {

    CallReport report(Instant now) {
        Instant ended = endedAt == null ? now : endedAt;
        return new CallReport(startedAt == null ? ended : startedAt, ended, reached, outcome, amountAtRiskFen, note);
    }
}
