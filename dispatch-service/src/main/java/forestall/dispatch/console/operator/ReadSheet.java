package forestall.dispatch.console.operator;

import forestall.dispatch.intervention.Intervention;
import forestall.dispatch.overview.Overview;
import forestall.dispatch.overview.Overview.Whole;
import forestall.dispatch.warningcall.WarningCall;
import forestall.dispatch.warningcall.WarningCalls;
import forestall.events.ids.CallId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Looks at one call and all that helps to make it. */
public final class ReadSheet {
    private final WarningCalls calls;
    private final Overview overview;
    private final Clock clock;

    public ReadSheet(WarningCalls calls, Overview overview, Clock clock) {
        this.calls = calls;
        this.overview = overview;
        this.clock = clock;
    }

    /**
     * The sheet of that call.
     *
     * @throws forestall.chassis.usecase.Refusal when there is none
     */
    public CallSheet of(CallId id) {
        return calls.find(id)
                .flatMap(call -> overview.of(call.intervention()).map(whole -> sheet(call, whole)))
                .orElseThrow(() -> WarningCall.unknown(id));
    }

    /** Only the call, for a word on what followed. */
    public Optional<WarningCall> call(CallId id) {
        return calls.find(id);
    }

    private CallSheet sheet(WarningCall call, Whole whole) {
        Intervention about = whole.intervention();
        List<Intervention> before = overview.of(about.victimId()).stream()
                .filter(other -> !other.id().equals(about.id()))
                .toList();
        return new CallSheet(call, whole, before, clock.instant());
    }
}
