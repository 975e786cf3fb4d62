package forestall.simulator.walk.reconcile;

import static forestall.simulator.walk.reconcile.OrdinaryWalk.FAR;
import static forestall.simulator.walk.reconcile.OrdinaryWalk.NEAR;
import static forestall.simulator.walk.reconcile.OrdinaryWalk.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import forestall.simulator.walk.ledger.Deed;
import forestall.simulator.walk.ledger.Entry;
import forestall.simulator.walk.ledger.Own;
import forestall.simulator.walk.ledger.Slip;
import forestall.simulator.walk.ledger.Surprise;
import forestall.simulator.walk.listening.Heard;
import forestall.simulator.walk.plan.Mistake;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Every check finds what it is there for: each of these walks is doctored in one place. */
class ReconciliationTest {

    @Test
    void a_walk_in_which_everything_agrees_has_no_difference() {
        assertThat(Reconciliation.of(new OrdinaryWalk().walked())).isEmpty();
    }

    @Test
    void an_event_that_was_published_again_is_no_difference() {
        OrdinaryWalk walk = new OrdinaryWalk();
        walk.events.addAll(List.copyOf(walk.events));
        assertThat(Reconciliation.of(walk.walked())).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("doctored")
    void a_difference_is_found(String what, Check finder, Consumer<OrdinaryWalk> doctoring) {
        OrdinaryWalk walk = new OrdinaryWalk();
        doctoring.accept(walk);
        List<Difference> differences = Reconciliation.of(walk.walked());
        assertThat(differences)
                .extracting(Difference::check)
                .as(differences.toString())
                .contains(finder.name());
    }

    @Test
    void every_check_is_shown_to_fail() {
        Set<Class<?>> shown = doctored()
                .map(arguments -> arguments.get()[1].getClass())
                .collect(Collectors.toCollection(HashSet::new));
        assertThat(shown)
                .containsExactlyInAnyOrderElementsOf(Reconciliation.checks().stream()
                        .<Class<?>>map(Object::getClass)
                        .toList());
    }

    @Test
    void whoever_something_happened_to_meanwhile_is_looked_at_again() {
        OrdinaryWalk walk = new OrdinaryWalk();
        assertThat(Reconciliation.unsettled(walk.walked())).isEmpty();
        ((ArrayNode) walk.view("c").path("timeline"))
                .add(json(Map.of("type", "DeadlineMissed", "actor", "policy", "at", "2017-11-14T02:10:00Z")));
        assertThat(Reconciliation.unsettled(walk.walked())).containsExactly("victim-c");
    }

    @Test
    void a_difference_says_what_was_expected_and_what_was_found() {
        OrdinaryWalk walk = new OrdinaryWalk();
        walk.view("e").put("state", "OPEN");
        assertThat(new AnswersTellTheSame().of(walk.walked()))
                .extracting(Difference::toString)
                .contains("the answer of an intervention is what its events tell: intervention i-e: "
                        + "expected state CLOSED, found state OPEN");
    }

    static Stream<Arguments> doctored() {
        return Stream.of(journeys(), alerts(), commands(), order(), deadlines(), answers(), queues(), people())
                .flatMap(each -> each);
    }

    private static Stream<Arguments> journeys() {
        return Stream.of(
                doctored(
                        "a journey that broke off",
                        new JourneysWentOn(),
                        walk -> walk.surprises.add(new Surprise("person 1", "a waiting call", "none"))),
                doctored(
                        "a mistake that was let through",
                        new MistakesWereRefused(),
                        walk -> walk.slips.add(
                                new Slip(Mistake.CLOSE_AS_AN_OPERATOR, "victim-e", "i-e", "200 accepted"))),
                doctored(
                        "a mistake that was refused for another reason",
                        new MistakesWereRefused(),
                        walk -> walk.slips.set(
                                0, new Slip(Mistake.CLOSE_WHAT_IS_CLOSED, "victim-e", "i-e", "409 visit-open"))));
    }

    private static Stream<Arguments> alerts() {
        return Stream.of(
                doctored(
                        "an alert that was lost",
                        new AlertsJoinedOnce(),
                        walk -> walk.events.remove(walk.first("AlertAttached", "b"))),
                doctored(
                        "an alert in two interventions",
                        new AlertsJoinedOnce(),
                        walk -> walk.events.add(walk.event(
                                400,
                                "AlertAttached",
                                "a",
                                "policy",
                                Map.of("alertId", "alert-b2", "gradeBefore", "RED", "gradeAfter", "RED")))),
                doctored(
                        "an alert that nobody posted",
                        new AlertsJoinedOnce(),
                        walk -> walk.events.add(walk.event(
                                400,
                                "AlertAttached",
                                "a",
                                "policy",
                                Map.of("alertId", "alert-x", "gradeBefore", "RED", "gradeAfter", "RED")))),
                doctored(
                        "an alert of another grade",
                        new AlertsHaveTheirGrades(),
                        walk -> ((ObjectNode) walk.view("a").path("alerts").get(0)).put("grade", "ORANGE")),
                doctored(
                        "an alert that another rule graded",
                        new AlertsHaveTheirGrades(),
                        walk -> ((ObjectNode) walk.view("e").path("alerts").get(0)).put("rule", "confident-feed")),
                doctored(
                        "an alert that no answer shows",
                        new AlertsHaveTheirGrades(),
                        walk -> ((ArrayNode) walk.view("e").path("alerts")).removeAll()),
                doctored(
                        "a station that is not the address's",
                        new StationsFollowTheAddress(),
                        walk -> change(walk, "StationNotified", "a", "stationCode", FAR)),
                doctored(
                        "a policy that chooses although two places have the name",
                        new StationsFollowTheAddress(),
                        walk -> walk.events.add(walk.event(
                                400,
                                "StationNotified",
                                "c",
                                "policy",
                                Map.of("visitId", "visit-c", "stationCode", NEAR)))),
                doctored(
                        "a choice without candidates",
                        new StationsFollowTheAddress(),
                        walk -> ((ArrayNode) walk.unrouted.getFirst().path("candidates")).removeAll()));
    }

    private static Stream<Arguments> commands() {
        return Stream.of(
                doctored(
                        "an accepted command without an event",
                        new CommandsWereAnnounced(),
                        walk -> walk.events.remove(walk.first("StationAccepted", "a"))),
                doctored(
                        "an event without a command",
                        new CommandsWereAnnounced(),
                        walk -> walk.entries.removeIf(entry ->
                                entry.deed() == Deed.CLAIM && entry.thing().equals("call-a"))),
                doctored(
                        "an event twice, under two ids",
                        new CommandsWereAnnounced(),
                        walk -> walk.events.add(copy(walk.first("OfficerAssigned", "a"), "again"))),
                doctored(
                        "an event by somebody else",
                        new CommandsWereAnnounced(),
                        walk -> walk.entries.replaceAll(
                                entry -> entry.deed() == Deed.HAND_OVER ? by(entry, "station-" + FAR) : entry)),
                doctored(
                        "a command on an intervention that no event tells of",
                        new CommandsWereAnnounced(),
                        walk -> walk.events.removeIf(event -> event.victimId().equals("victim-e"))));
    }

    private static Stream<Arguments> order() {
        return Stream.of(
                doctored(
                        "a claim of a claimed call",
                        new EventsFollow(),
                        walk -> walk.events.add(copy(walk.first("CallClaimed", "a"), "again"))),
                doctored(
                        "two events under one id",
                        new EventsFollow(),
                        walk -> walk.events.add(copy(
                                walk.first("StationAccepted", "a"),
                                walk.first("CallClaimed", "a").id()))),
                doctored(
                        "something after the end",
                        new EventsFollow(),
                        walk -> walk.events.add(walk.event(
                                400,
                                "AlertAttached",
                                "e",
                                "policy",
                                Map.of("alertId", "alert-e2", "gradeBefore", "YELLOW", "gradeAfter", "YELLOW")))),
                doctored(
                        "a grade that falls",
                        new EventsFollow(),
                        walk -> change(walk, "AlertAttached", "b", "gradeBefore", "RED")),
                doctored(
                        "a station that acts on another's visit",
                        new EventsFollow(),
                        walk -> change(walk, "StationAccepted", "a", "stationCode", FAR)),
                doctored(
                        "a decision that does not follow",
                        new EventsFollow(),
                        walk -> walk.events.remove(walk.first("InterventionClosed", "e"))),
                doctored(
                        "a type that nobody knows",
                        new EventsFollow(),
                        walk -> walk.events.add(walk.event(400, "VictimSlept", "a", "policy", Map.of()))));
    }

    private static Stream<Arguments> deadlines() {
        return Stream.of(
                doctored(
                        "a deadline that a hand-over moved",
                        new DeadlinesStand(),
                        walk -> change(walk, "HandedOver", "d", "visitBy", "2017-11-14T03:00:00Z")),
                doctored(
                        "a deadline that the answer shows differently",
                        new DeadlinesStand(),
                        walk -> walk.visit("a").put("acceptBy", "2017-11-14T03:00:00Z")),
                doctored(
                        "a deadline of the call that moved",
                        new DeadlinesStand(),
                        walk -> ((ObjectNode) walk.view("a").path("deadlines")).put("callBy", "2017-11-14T03:00:00Z")),
                doctored(
                        "a deadline that was kept and is called missed",
                        new DeadlinesAreMissedWhenTheyPass(),
                        walk -> walk.events.add(walk.event(
                                130,
                                "DeadlineMissed",
                                "a",
                                "policy",
                                Map.of("stage", "CLAIM_CALL", "dueAt", "2017-11-14T02:02:00Z")))),
                doctored(
                        "a deadline that passed unnoticed",
                        new DeadlinesAreMissedWhenTheyPass(),
                        walk -> walk.events.remove(walk.first("DeadlineMissed", "c"))),
                doctored(
                        "a deadline that was missed twice",
                        new EventsFollow(),
                        walk -> walk.events.add(copy(walk.first("DeadlineMissed", "c"), "again"))),
                doctored(
                        "a deadline that was missed before it passed",
                        new EventsFollow(),
                        walk -> change(walk, "DeadlineMissed", "c", "dueAt", "2017-11-14T02:30:00Z")));
    }

    private static Stream<Arguments> answers() {
        return Stream.of(
                doctored(
                        "another state",
                        new AnswersTellTheSame(),
                        walk -> walk.view("a").put("state", "MONITORED")),
                doctored(
                        "another result",
                        new AnswersTellTheSame(),
                        walk -> walk.view("e").put("result", "LOSS_SUFFERED")),
                doctored(
                        "another station of the visit",
                        new AnswersTellTheSame(),
                        walk -> walk.visit("a").put("stationCode", FAR)),
                doctored(
                        "a call that is not shown",
                        new AnswersTellTheSame(),
                        walk -> ((ArrayNode) walk.view("b").path("calls")).removeAll()),
                doctored(
                        "a visit that no event tells of",
                        new AnswersTellTheSame(),
                        walk -> ((ArrayNode) walk.view("a").path("visits"))
                                .add(walk.visit("b").deepCopy())),
                doctored(
                        "an intervention that cannot be found",
                        new OneIsOpen(),
                        walk -> walk.interventions.remove("i-a")),
                doctored(
                        "a second open intervention of a person",
                        new OneIsOpen(),
                        walk -> walk.ofVictim.put("victim-a", List.of("i-a", "i-d"))),
                doctored(
                        "an intervention that the person does not have",
                        new OneIsOpen(),
                        walk -> walk.ofVictim.put("victim-e", List.of())),
                doctored(
                        "a line that is missing in a timeline",
                        new TimelinesTellTheEvents(),
                        walk -> ((ArrayNode) walk.view("d").path("timeline")).remove(1)),
                doctored("lines of a timeline in another order", new TimelinesTellTheEvents(), walk -> {
                    ArrayNode timeline = (ArrayNode) walk.view("a").path("timeline");
                    timeline.add(timeline.remove(2));
                }));
    }

    private static Stream<Arguments> queues() {
        return Stream.of(
                doctored("a call that the queue has lost", new CallsWait(), walk -> walk.calls.removeFirst()),
                doctored(
                        "a call that was made and still waits",
                        new CallsWait(),
                        walk -> walk.calls.add(json(Map.of(
                                "interventionId", "i-e",
                                "attempt", 1,
                                "grade", "YELLOW",
                                "dueAt", "2017-11-15T02:00:00Z",
                                "queuedAt", "2017-11-14T02:02:00Z")))),
                doctored(
                        "a call that another operator has",
                        new CallsWait(),
                        walk -> walk.calls.getFirst().put("claimedBy", "operator-2")),
                doctored(
                        "a call before a more urgent one", new CallsWait(), walk -> Collections.swap(walk.calls, 0, 2)),
                doctored(
                        "a visit that its station does not see",
                        new VisitsAreWithTheirStations(),
                        walk -> walk.ofStations.get(NEAR).removeFirst()),
                doctored(
                        "a visit that two stations have",
                        new VisitsAreWithTheirStations(),
                        walk -> walk.ofStations
                                .get(FAR)
                                .add(walk.ofStations.get(NEAR).getFirst().deepCopy())),
                doctored(
                        "a station that no longer sees what it handed over",
                        new VisitsAreWithTheirStations(),
                        walk -> walk.ofStations.get(NEAR).removeLast()),
                doctored(
                        "a visit in another state",
                        new VisitsAreWithTheirStations(),
                        walk -> walk.ofStations.get(NEAR).getFirst().put("state", "ACCEPTED")),
                doctored(
                        "a visit without a station that no supervisor sees",
                        new SupervisorsSeeWhatIsOpen(),
                        walk -> walk.unrouted.clear()),
                doctored(
                        "a shortfall that no supervisor sees",
                        new SupervisorsSeeWhatIsOpen(),
                        walk -> walk.shortfalls.clear()));
    }

    private static Stream<Arguments> people() {
        return Stream.of(
                doctored(
                        "an officer whom nobody sent",
                        new OfficersAreWhereTheyWereSent(),
                        walk -> walk.visit("a").putArray("officerIds").add("officer-2")),
                doctored("an officer at two visits", new OfficersAreWhereTheyWereSent(), walk -> {
                    walk.visit("d")
                            .put("state", "ASSIGNED")
                            .putArray("officerIds")
                            .add("officer-1");
                    walk.entries.add(new Entry(
                            Deed.ASSIGN, "victim-d", "i-d", "visit-d", "station-" + FAR, "officer-1", List.of()));
                }));
    }

    private static Arguments doctored(String what, Check finder, Consumer<OrdinaryWalk> doctoring) {
        return arguments(what, finder, doctoring);
    }

    private static void change(OrdinaryWalk walk, String type, String who, String field, String value) {
        Heard event = walk.first(type, who);
        ObjectNode data = (ObjectNode) event.data().deepCopy();
        data.put(field, value);
        walk.events.set(
                walk.events.indexOf(event),
                new Heard(event.id(), type, event.victimId(), event.at(), event.actor(), data));
    }

    private static Heard copy(Heard of, String id) {
        return new Heard(id, of.type(), of.victimId(), of.at(), of.actor(), of.data());
    }

    private static Entry by(Entry entry, String actor) {
        Own own = entry.own().getFirst();
        return new Entry(
                entry.deed(),
                entry.victimId(),
                entry.interventionId(),
                entry.thing(),
                actor,
                entry.detail(),
                List.of(new Own(own.type(), actor, own.facts())));
    }
}
