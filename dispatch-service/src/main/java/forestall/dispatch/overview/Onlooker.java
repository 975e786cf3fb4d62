package forestall.dispatch.overview;

import forestall.dispatch.intervention.Disclosure;
import forestall.dispatch.intervention.InterventionState;
import forestall.dispatch.overview.Overview.Whole;
import forestall.dispatch.visit.Desk;
import forestall.dispatch.visit.Visit;
import forestall.events.ids.OperatorId;

/**
 * Somebody who looks at an intervention as a whole.
 *
 * @param decides about it, as supervisors do
 */
public record Onlooker(Desk desk, boolean decides) {

    /** Whom it is about, with number, name and address: for who acts on it. */
    public Disclosure ofPerson(Whole whole) {
        return Disclosure.when(acts(whole));
    }

    /**
     * What was written about it, the notes of calls and visits and the summaries of alerts, and the places where somebody was found: for who
     * acts on it, and for who decides about it.
     */
    public Disclosure ofWords(Whole whole) {
        return Disclosure.when(decides || acts(whole));
    }

    /** The operator who has the call; the station that has accepted the visit, until its report and through a search. */
    private boolean acts(Whole on) {
        return on.calls().stream().anyMatch(call -> desk.station() == null && call.isWith(new OperatorId(desk.name())))
                || on.visits().stream().anyMatch(visit -> visit.isWith(desk))
                || searches(on);
    }

    private boolean searches(Whole on) {
        if (on.visits().isEmpty() || !on.intervention().is(InterventionState.VISITING)) {
            return false;
        }
        Visit latest = on.visits().getLast();
        return latest.leftToSearch() && latest.isAt(desk);
    }
}
