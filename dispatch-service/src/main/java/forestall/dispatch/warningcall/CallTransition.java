package forestall.dispatch.warningcall;

import static forestall.dispatch.warningcall.CallState.COMPLETED;
import static forestall.dispatch.warningcall.CallState.STOOD_DOWN;
import static forestall.dispatch.warningcall.CallState.WAITING;

import forestall.dispatch.intervention.Transition;
import java.util.Set;

/** The steps of a warning call. A claim changes no state: whose call it is stands beside it. */
public enum CallTransition implements Transition<CallState> {
    CLAIM(WAITING, "to be claimed"),
    RELEASE(WAITING, "to be released"),
    REPORT(COMPLETED, "to be reported on"),
    STAND_DOWN(STOOD_DOWN, "to be stood down");

    private final CallState to;
    private final String purpose;

    CallTransition(CallState to, String purpose) {
        this.to = to;
        this.purpose = purpose;
    }

    @Override
    public Set<CallState> from() {
        return Set.of(WAITING);
    }

    @Override
    public CallState to(CallState from) {
        return to;
    }

    @Override
    public String purpose() {
        return purpose;
    }
}
