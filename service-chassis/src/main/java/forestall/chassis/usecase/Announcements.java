package forestall.chassis.usecase;

import forestall.events.Event;
import java.time.Instant;

/** The way out for events: what is announced is published if and only if the change it belongs to is stored. */
public interface Announcements {

    /**
     * Announces an event as part of the transaction under way. The event being applied, if any, becomes its cause.
     *
     * @param happenedAt when it happened in the world
     * @param actor user name or machine client, or {@link #POLICY} for what no person decided
     * @throws IllegalArgumentException when the event is too large for a record
     */
    void announce(Event event, Instant happenedAt, String actor);

    /** The actor of what a policy decided by itself. */
    String POLICY = "policy";
}
