package forestall.dispatch.warningcall;

import forestall.events.vocabulary.Grade;
import java.time.Instant;

/**
 * When a call's turn comes: the most urgent grade first, then whichever is due first, then the oldest.
 *
 * @param grade of the intervention, kept in step with it
 * @param dueAt by when it should be made
 * @param queuedAt since when it waits
 * @param notBefore when it may be made
 * @param deferred its time had not come when this was last looked at; nobody gets it by asking for the most urgent call
 */
public record Turn(Grade grade, Instant dueAt, Instant queuedAt, Instant notBefore, boolean deferred) {

    static Turn at(Grade grade, Instant dueAt, Instant queuedAt, Instant notBefore) {
        return new Turn(grade, dueAt, queuedAt, notBefore, notBefore.isAfter(queuedAt));
    }

    Turn graded(Grade next) {
        return new Turn(next, dueAt, queuedAt, notBefore, deferred);
    }

    /** It may be made now, and should be by then, or earlier if it should be earlier already. */
    Turn broughtForward(Instant by, Instant now) {
        return new Turn(
                grade, by.isBefore(dueAt) ? by : dueAt, queuedAt, now.isBefore(notBefore) ? now : notBefore, false);
    }
}
