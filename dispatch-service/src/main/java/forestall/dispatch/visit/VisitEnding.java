package forestall.dispatch.visit;

import forestall.events.facts.NextStep;
import java.time.Instant;

/** How a visit ended, and when that was told. */
public sealed interface VisitEnding {
    Instant at();

    /** The officers said how it went, and the policy what follows. */
    record Reported(VisitReport report, NextStep next, Instant at) implements VisitEnding {}

    /**
     * Nobody need go any more.
     *
     * @param reason the rule, or the words of who said so
     */
    record StoodDown(String reason, Instant at) implements VisitEnding {}
}
