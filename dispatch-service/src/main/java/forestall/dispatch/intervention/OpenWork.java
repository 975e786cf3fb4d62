package forestall.dispatch.intervention;

import java.time.Instant;

/** Work on a queue that an intervention's end takes off it: calls nobody need make, visits nobody need pay. */
public interface OpenWork {
    /**
     * Takes it off the queue and notes so on the timeline.
     *
     * @return a sentence about what was taken off; empty when nothing was open
     */
    String standDown(Intervention intervention, String reason, Instant now, String actor);
}
