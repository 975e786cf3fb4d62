package forestall.dispatch.triage;

import forestall.chassis.usecase.Atomically;
import forestall.dispatch.intervention.Intervention;
import forestall.dispatch.intervention.InterventionState;
import forestall.dispatch.intervention.Interventions;
import forestall.dispatch.intervention.Journal;
import forestall.events.ids.VictimId;
import forestall.events.vocabulary.CaseRole;
import java.time.Instant;
import java.time.LocalDate;

/** A case file came to know who somebody is: later alerts under either name join the same person's intervention. */
public final class RecognisePerson {
    private final People people;
    private final Interventions interventions;
    private final Journal journal;
    private final Atomically atomically;

    public RecognisePerson(People people, Interventions interventions, Journal journal, Atomically atomically) {
        this.people = people;
        this.interventions = interventions;
        this.journal = journal;
        this.atomically = atomically;
    }

    /** The other name is this person's too. */
    public void as(VictimId person, VictimId otherName, Instant at, String by) {
        atomically.decide(() -> {
            VictimId canonical = people.canonical(person);
            if (!people.canonical(otherName).equals(canonical)) {
                people.same(otherName, canonical);
                noteOnOpen(canonical, at, by, "PersonRecognised", "flagged under another number too");
            }
            return canonical;
        });
    }

    /** The person is more than a victim, which officers should know before they meet. */
    public void inRole(VictimId person, CaseRole role, LocalDate from, Instant at, String by) {
        atomically.decide(() -> {
            VictimId canonical = people.canonical(person);
            if (people.holds(canonical, role, from)) {
                noteOnOpen(canonical, at, by, "RoleKnown", "%s from %s".formatted(role, from));
            }
            return canonical;
        });
    }

    private void noteOnOpen(VictimId canonical, Instant at, String by, String type, String detail) {
        interventions
                .lockOpenOf(canonical, people.alsoKnownAs(canonical))
                .filter(open -> !open.is(InterventionState.CLOSED))
                .map(Intervention::id)
                .ifPresent(id -> journal.note(id, at, by, type, detail));
    }
}
