package forestall.dispatch.visit.in;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import forestall.dispatch.visit.VisitStatement;
import forestall.events.facts.FreeText;
import forestall.events.facts.Lists;
import forestall.events.facts.Money;
import forestall.events.vocabulary.ScamType;
import forestall.events.vocabulary.Tactic;
import forestall.events.vocabulary.VisitOutcome;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a visit ended; without times, just now. */
record VisitOutcomeRequest(
        VisitOutcome outcome,
        @Nullable Instant arrivedAt,
        @Nullable Instant endedAt,
        @JsonSetter(contentNulls = Nulls.FAIL) @Nullable List<Tactic> tactics,
        @Nullable Money amountAtRiskFen,
        @Nullable ScamType confirmedScamType,
        @Nullable FreeText note) {

    VisitStatement said() {
        return new VisitStatement(
                outcome, arrivedAt, endedAt, Lists.copyOrEmpty(tactics), amountAtRiskFen, confirmedScamType, note);
    }
}
