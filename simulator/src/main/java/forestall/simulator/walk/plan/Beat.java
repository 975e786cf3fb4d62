package forestall.simulator.walk.plan;

import forestall.events.vocabulary.CallOutcome;
import forestall.events.vocabulary.Grade;
import forestall.events.vocabulary.InterventionResult;
import forestall.events.vocabulary.Shortfall;
import forestall.events.vocabulary.VisitOutcome;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One thing that somebody does. */
public sealed interface Beat {

    /**
     * The feed posts so many alerts about the person, all at once when they are more than one.
     *
     * @param again when they have been taken the feed posts each of them once more, as if the answer had been lost
     */
    record Flag(Suspicion suspicion, int times, boolean again) implements Beat {}

    /**
     * An operator takes the call that waits.
     *
     * @param rivals so many others try to take it at the same moment
     */
    record Claim(int rivals) implements Beat {}

    /**
     * The operator who has the call reports how it ended.
     *
     * @param again when the next try is to be, from now; absent when the policy shall say
     * @param twice the same report is sent again, as if its answer had been lost
     */
    record Call(CallOutcome outcome, @Nullable Duration again, boolean twice) implements Beat {}

    /** A claimed call goes back, by the operator or by a supervisor. */
    record Release(boolean bySupervisor) implements Beat {}

    /** The station whose visit it is takes it on. */
    record Accept() implements Beat {}

    /** It sends so many of its officers; others than before, when some were sent already. */
    record Assign(int officers) implements Beat {}

    /** It sends the only one that is on duty, who stays there. */
    record AssignTheOnlyOne() implements Beat {}

    /** They are at the door. */
    record Arrive() implements Beat {}

    /** They report how the visit ended. */
    record Visit(VisitOutcome outcome, boolean twice) implements Beat {}

    /** Somebody finds the person in the other place of theirs. */
    record Locate(boolean byOperator) implements Beat {}

    /** A person gives the visit to the station of the other place, or, when no station is known, of any. */
    record HandOver(boolean bySupervisor) implements Beat {}

    /** The station has nobody to send. */
    record Lack(Shortfall shortfall) implements Beat {}

    /** A supervisor calls the visit off. */
    record StandDown() implements Beat {}

    /** A supervisor ends it. */
    record Close(InterventionResult result) implements Beat {}

    /** A supervisor lowers or raises the grade. */
    record Regrade(Grade grade) implements Beat {}

    /** Somebody does what they must not. */
    record Err(Mistake mistake) implements Beat {}
}
