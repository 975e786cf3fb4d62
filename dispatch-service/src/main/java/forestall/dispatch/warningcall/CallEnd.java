package forestall.dispatch.warningcall;

import forestall.events.facts.NextStep;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a call left the queue. */
public sealed interface CallEnd {

    /**
     * It was made, by whoever had claimed it.
     *
     * @param next what the policy decided upon it; absent for calls of before it was kept
     */
    record Reported(CallReport report, @Nullable NextStep next, Instant at) implements CallEnd {}

    /**
     * Nobody need make it any more.
     *
     * @param because the rule or the reason that ended it
     */
    record StoodDown(String because, Instant at) implements CallEnd {}
}
