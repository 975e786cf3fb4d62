package forestall.dispatch.intervention;

import forestall.chassis.usecase.Refusal;
import java.time.Instant;

/** Work on a queue that an intervention's end takes off it: calls nobody need make, visits nobody need pay. */
public interface OpenWork {
    /**
     * Nothing is open that has to be settled before an end. A person settles it first; a rule stands it down, and leaves alone what it may
     * not.
     *
     * @throws Refusal naming what is open
     */
    default void requireSettled(Intervention intervention) {}

    /**
     * Takes it off the queue and notes so on the timeline.
     *
     * @return a sentence about what was taken off; empty when nothing was open
     */
    String standDown(Intervention intervention, String reason, Instant now, String actor);
}
