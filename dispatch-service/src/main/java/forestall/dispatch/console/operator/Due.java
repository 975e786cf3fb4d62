package forestall.dispatch.console.operator;

import forestall.dispatch.warningcall.WarningCall;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the clock of a call runs to. */
public record Due(Stage stage, Instant at) {

    /** What has to have happened by then. */
    public enum Stage {
        /** Somebody has claimed it. */
        CLAIM,
        /** The first call was made. */
        CALL,
        /** A further call was made. */
        CALL_AGAIN
    }

    /** The next deadline that can still be kept; the last one when none can. */
    static Due of(WarningCall call, @Nullable Instant claimBy, Instant now) {
        if (call.attempt() > 1) {
            return new Due(Stage.CALL_AGAIN, call.dueAt());
        }
        return call.claimedFirstAt() == null && claimBy != null && claimBy.isAfter(now)
                ? new Due(Stage.CLAIM, claimBy)
                : new Due(Stage.CALL, call.dueAt());
    }

    public boolean missedAt(Instant now) {
        return at.isBefore(now);
    }
}
