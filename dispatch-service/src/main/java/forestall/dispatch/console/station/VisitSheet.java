package forestall.dispatch.console.station;

import forestall.dispatch.console.Person;
import forestall.dispatch.intervention.Disclosure;
import forestall.dispatch.intervention.Intervention;
import forestall.dispatch.overview.Onlooker;
import forestall.dispatch.overview.Overview.Whole;
import forestall.dispatch.visit.FoundLocation;
import forestall.dispatch.visit.Visit;
import forestall.dispatch.warningcall.WarningCall;
import java.time.Instant;
import java.util.List;

/**
 * What a desk has before it while it sees to a visit, and officers at the door.
 *
 * @param whole the intervention with its alerts, calls and visits
 * @param before earlier interventions of the same person, the latest first
 * @param crew of the station that has the visit; nobody when another has it, or none
 * @param onlooker whose sheet it is
 * @param asOf when it was read
 */
public record VisitSheet(
        Visit visit, Whole whole, List<Intervention> before, Crew crew, Onlooker onlooker, Instant asOf) {

    public VisitSheet {
        before = List.copyOf(before);
    }

    public Intervention about() {
        return whole.intervention();
    }

    public Todo todo() {
        return Todo.of(visit, about(), isLatest(), onlooker.desk().station());
    }

    /** Whom to visit, as far as this desk may know. */
    public Person person() {
        return Person.of(about(), onlooker.ofPerson(whole));
    }

    /** Whether the desk reads what was written about it. */
    public boolean withNotes() {
        return onlooker.ofWords(whole) == Disclosure.FULL;
    }

    /** The telephone calls that were made. */
    public List<WarningCall> calls() {
        return whole.calls().stream().filter(call -> call.report() != null).toList();
    }

    /** The other visits of this intervention. */
    public List<Visit> otherVisits() {
        return whole.visits().stream()
                .filter(other -> !other.id().equals(visit.id()))
                .toList();
    }

    /** Where the victim was found; for those only who may know where that is. */
    public List<FoundLocation> locations() {
        return person().full() ? whole.locations() : List.of();
    }

    private boolean isLatest() {
        return whole.visits().getLast().id().equals(visit.id());
    }
}
