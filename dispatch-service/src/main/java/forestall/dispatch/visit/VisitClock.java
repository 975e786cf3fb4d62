package forestall.dispatch.visit;

import forestall.chassis.usecase.Refusal;
import java.time.Instant;

/**
 * The times of a visit; they go with it wherever it goes.
 *
 * @param notifiedAt when the first station was told
 * @param acceptBy by when the station accepts
 * @param visitBy by when an officer is at the door
 */
public record VisitClock(Instant notifiedAt, Instant acceptBy, Instant visitBy) {
    /**
     * That arrival, if it can be one of this visit.
     *
     * @throws Refusal when nobody knew of the visit then
     */
    Instant notBefore(Instant arrival) {
        if (arrival.isBefore(notifiedAt)) {
            throw Refusal.invalid(
                    "arrival-before-notification",
                    "expected arrivedAt at or after the notification (%s), found %s".formatted(notifiedAt, arrival));
        }
        return arrival;
    }
}
