package forestall.dispatch.intervention;

import forestall.chassis.usecase.Announcements;
import forestall.chassis.usecase.Atomically;
import forestall.events.ids.InterventionId;
import forestall.events.vocabulary.InterventionResult;
import java.time.Clock;
import java.time.Instant;

/** Nothing happened until the end of monitoring: the promise was kept. */
public final class EndMonitoring {
    private static final String RULE = "monitoring-ended";

    private final Interventions interventions;
    private final CloseIntervention closing;
    private final Atomically atomically;
    private final Clock clock;

    public EndMonitoring(Interventions interventions, CloseIntervention closing, Atomically atomically, Clock clock) {
        this.interventions = interventions;
        this.closing = closing;
        this.atomically = atomically;
        this.clock = clock;
    }

    /** Closes it if it is still monitored and the time has come; anything else in the meantime has made the alarm void. */
    public boolean of(InterventionId id) {
        return atomically.decide(() -> {
            Intervention locked = interventions.lock(id);
            Instant now = clock.instant();
            Instant until = locked.ending().monitoredUntil();
            InterventionResult result = locked.ending().result();
            if (!locked.is(InterventionState.MONITORED) || until == null || result == null || until.isAfter(now)) {
                return false;
            }
            closing.close(locked, result, RULE, now, Announcements.POLICY);
            return true;
        });
    }
}
