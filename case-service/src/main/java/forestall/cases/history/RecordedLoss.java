package forestall.cases.history;

import forestall.cases.money.LossState;
import forestall.events.facts.Money;
import forestall.events.vocabulary.LossEvidence;
import forestall.events.vocabulary.PreventedBy;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One transfer of a recorded case. Two that say the same are two transfers. */
record RecordedLoss(
        LossState state,
        Money amount,
        LossEvidence evidence,
        PreventedBy by,
        Instant occurredAt,
        @Nullable String bank) {}
