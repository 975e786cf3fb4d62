package forestall.dispatch.console.supervisor;

import forestall.dispatch.intervention.Intervention;
import forestall.dispatch.intervention.InterventionState;
import forestall.dispatch.overview.Overview.Whole;
import forestall.dispatch.visit.Visit;
import forestall.dispatch.warningcall.WarningCall;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One intervention as somebody looks at it.
 *
 * @param asOf when it was read
 */
public record Matter(Whole whole, Instant asOf) {

    public Intervention about() {
        return whole.intervention();
    }

    public boolean isOpen() {
        return !about().is(InterventionState.CLOSED);
    }

    /** The one visit that is open; absent while none is. */
    public @Nullable Visit openVisit() {
        return whole.visits().stream().filter(Visit::open).findFirst().orElse(null);
    }

    /** The call that somebody has; absent while nobody has one. */
    public @Nullable WarningCall claimedCall() {
        return whole.calls().stream()
                .filter(call -> call.waiting() && call.claim() != null)
                .findFirst()
                .orElse(null);
    }
}
