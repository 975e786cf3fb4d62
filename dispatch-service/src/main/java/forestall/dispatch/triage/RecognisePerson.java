package forestall.dispatch.triage;

import forestall.chassis.usecase.Atomically;
import forestall.dispatch.intervention.Facts;
import forestall.dispatch.intervention.Intervention;
import forestall.dispatch.intervention.Interventions;
import forestall.dispatch.intervention.Journal;
import forestall.events.ids.VictimId;
import forestall.events.vocabulary.CaseRole;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A case file came to know who somebody is: later alerts under any name join the same person's intervention. Where several were open
 * already, each runs to its own end and says on its timeline what the others are.
 */
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

    /** The other name is this person's too. Said the other way round later, the later word decides which name goes on. */
    public void as(VictimId name, VictimId otherName, Instant at, String by) {
        atomically.decide(() -> {
            People.Two found = people.lock(name, otherName);
            if (!found.areOne()) {
                Person one = found.one().and(found.other());
                people.save(one);
                noteSame(one, at, by);
                return one;
            }
            Person one = found.one();
            if (one.canonical().equals(otherName) && !name.equals(otherName)) {
                one = one.under(name);
                people.save(one);
            }
            return one;
        });
    }

    /**
     * They are two after all: later alerts under the other's names join the other's intervention. What was decided meanwhile stands, and
     * says so on its timeline. Two who are not known as one stay as they are.
     */
    public void apart(VictimId name, VictimId otherName, List<VictimId> othersNames, Instant at, String by) {
        atomically.decide(() -> {
            People.Two found = people.lock(name, otherName);
            if (!found.areOne()) {
                return found.one();
            }
            Person both = found.one();
            Person other = new Person(
                    otherName,
                    othersNames.stream()
                            .filter(one -> both.names().contains(one) && !one.equals(name) && !one.equals(otherName))
                            .distinct()
                            .toList());
            Person one = both.without(other, name);
            people.part(one, other);
            interventions
                    .lockOpenOf(both.names())
                    .forEach(open -> journal.note(
                            open.id(),
                            at,
                            by,
                            "PersonParted",
                            "known under another name by mistake; what was decided until now stands",
                            Facts.none()));
            return one;
        });
    }

    /** The person is more than a victim, which officers should know before they meet. */
    public void inRole(VictimId name, CaseRole role, LocalDate from, Instant at, String by) {
        atomically.decide(() -> {
            Person person = people.lock(name);
            if (people.holds(person.canonical(), role, from)) {
                interventions
                        .lockOpenOf(person.names())
                        .forEach(open -> journal.note(
                                open.id(),
                                at,
                                by,
                                "RoleKnown",
                                "%s from %s".formatted(role, from),
                                Facts.none().and("role", role).and("from", from)));
            }
            return person;
        });
    }

    private void noteSame(Person person, Instant at, String by) {
        List<Intervention> open = interventions.lockOpenOf(person.names());
        open.forEach(one -> journal.note(one.id(), at, by, "PersonRecognised", same(one, open), Facts.none()));
    }

    private static String same(Intervention one, List<Intervention> open) {
        String others = open.stream()
                .filter(other -> !other.id().equals(one.id()))
                .map(other -> other.id().toString())
                .collect(Collectors.joining(" and "));
        return others.isEmpty()
                ? "known under another name too"
                : "the same person as in intervention %s; another alert joins %s"
                        .formatted(
                                others,
                                open.getFirst().equals(one)
                                        ? "this one"
                                        : open.getFirst().id());
    }
}
