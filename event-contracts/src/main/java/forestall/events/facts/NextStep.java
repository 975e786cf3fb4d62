package forestall.events.facts;

import forestall.events.vocabulary.NextStepKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a policy decided to do next, until or at what time, and the rule that fired. */
public record NextStep(NextStepKind kind, @Nullable Instant at, String rule) {}
