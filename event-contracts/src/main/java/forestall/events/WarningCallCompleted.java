package forestall.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import forestall.events.facts.Dimensions;
import forestall.events.facts.FreeText;
import forestall.events.facts.Money;
import forestall.events.facts.NextStep;
import forestall.events.ids.CallId;
import forestall.events.ids.InterventionId;
import forestall.events.ids.OperatorId;
import forestall.events.ids.VictimId;
import forestall.events.vocabulary.CallOutcome;
import forestall.events.vocabulary.Reached;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An operator called, or tried to call, the potential victim. Wakes: casefile, statistics.
 *
 * @param attempt 1 for the first call of the intervention
 * @param next what the policy decided upon this outcome
 * @param amountAtRisk what the victim was about to transfer, as stated; absent when not stated
 * @param alertReceivedAt of the alert that opened the intervention
 * @param callBy the deadline of the first call
 */
public record WarningCallCompleted(
        VictimId victimId,
        InterventionId interventionId,
        CallId callId,
        OperatorId operatorId,
        Instant startedAt,
        Instant endedAt,
        int attempt,
        Reached reached,
        CallOutcome outcome,
        @JsonProperty("amountAtRiskFen") @Nullable Money amountAtRisk,
        @Nullable FreeText note,
        NextStep next,
        Instant alertReceivedAt,
        Instant callBy,
        Dimensions dimensions)
        implements InterventionEvent {}
