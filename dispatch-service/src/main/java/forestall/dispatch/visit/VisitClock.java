package forestall.dispatch.visit;

import java.time.Instant;

/**
 * The times of a visit; they go with it wherever it goes.
 *
 * @param notifiedAt when the first station was told
 * @param acceptBy by when the station accepts
 * @param visitBy by when an officer is at the door
 */
public record VisitClock(Instant notifiedAt, Instant acceptBy, Instant visitBy) {}
