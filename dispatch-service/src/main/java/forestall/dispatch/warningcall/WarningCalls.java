package forestall.dispatch.warningcall;

import forestall.events.ids.CallId;
import forestall.events.ids.InterventionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Every warning call; changed only under the lock of its intervention. */
public interface WarningCalls {
    Optional<WarningCall> find(CallId id);

    /** In the order of their attempts. */
    List<WarningCall> of(InterventionId intervention);

    WarningCall add(WarningCall call);

    /** Stores the changes; the answer has the next version. */
    WarningCall save(WarningCall call);

    /** Stores its turn and nothing else. No next version: whoever is on the telephone has not missed anything. */
    void turn(WarningCall call);

    /**
     * Lets deferred calls into reach whose time has come: of each grade as many as are due first, so that the most urgent of them is
     * among them however many wait. To be committed before {@link #lockMostUrgent}, so that every operator sees them.
     */
    int ripen(Instant now);

    /**
     * The most urgent call that nobody has claimed and whose time has come. Its row and its intervention's are locked; those that
     * another operator is claiming at this moment are passed over, not waited for.
     */
    Optional<CallId> lockMostUrgent();
}
