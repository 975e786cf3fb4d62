package forestall.events.facts;

import forestall.events.vocabulary.NextStepKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a policy decided to do next.
 *
 * @param at until or at what time
 * @param rule that fired
 * @param policyVersion of the policy that the rule belongs to; absent in events of before it was told
 */
public record NextStep(
        NextStepKind kind,
        @Nullable Instant at,
        String rule,
        @Nullable String policyVersion) {}
