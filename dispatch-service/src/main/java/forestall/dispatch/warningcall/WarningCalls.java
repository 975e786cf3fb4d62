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

    /**
     * The most urgent call that nobody has claimed and that may be made now. Its row and its intervention's are locked; those that
     * another operator is claiming at this moment are passed over, not waited for.
     */
    Optional<CallId> lockMostUrgent(Instant now);
}
