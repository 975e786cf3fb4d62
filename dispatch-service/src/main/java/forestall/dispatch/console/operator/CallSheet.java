package forestall.dispatch.console.operator;

import forestall.dispatch.console.Person;
import forestall.dispatch.intervention.Disclosure;
import forestall.dispatch.intervention.Intervention;
import forestall.dispatch.overview.Overview.Whole;
import forestall.dispatch.visit.Visit;
import forestall.dispatch.warningcall.Claim;
import forestall.dispatch.warningcall.WarningCall;
import forestall.events.ids.OperatorId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an operator has before them while calling.
 *
 * @param whole the intervention with its alerts, calls and visits
 * @param before earlier interventions of the same person, the latest first
 * @param asOf when it was read
 */
public record CallSheet(WarningCall call, Whole whole, List<Intervention> before, Instant asOf) {

    public CallSheet {
        before = List.copyOf(before);
    }

    public Intervention about() {
        return whole.intervention();
    }

    public Due due() {
        return Due.of(call, about().deadlines().claimBy(), asOf);
    }

    /** Whose it is; nobody's once the claim has run out or the call was made. */
    public @Nullable Claim claim() {
        return call.waiting() ? call.claimAt(asOf) : null;
    }

    /** Whether that operator may report on it: also when the claim has run out and nobody else has taken the call. */
    public boolean isWith(OperatorId operator) {
        return call.isWith(operator);
    }

    public boolean canBeClaimed() {
        return call.waiting() && claim() == null;
    }

    /** The other calls of this intervention that were made. */
    public List<WarningCall> earlierCalls() {
        return whole.calls().stream()
                .filter(other -> other.report() != null && !other.id().equals(call.id()))
                .toList();
    }

    public List<Visit> openVisits() {
        return whole.visits().stream().filter(Visit::open).toList();
    }

    /** Whom to call, as far as that operator may know. */
    public Person personFor(OperatorId operator) {
        return Person.of(about(), Disclosure.when(isWith(operator)));
    }
}
