package forestall.simulator.walk.walkers;

import forestall.events.vocabulary.LocationKind;
import forestall.simulator.interfaces.Answer;
import forestall.simulator.interfaces.Caller;
import forestall.simulator.interfaces.Everybody;
import forestall.simulator.patience.StepFailure;
import forestall.simulator.walk.ledger.Deed;
import forestall.simulator.walk.ledger.Own;
import forestall.simulator.walk.plan.Post;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The person is somewhere else: found there, or given to the station there. */
final class Search {

    private final Everybody everybody;
    private final Insistence insistence;
    private final Lookout lookout;
    private final Visits visits;

    Search(Everybody everybody, Insistence insistence, Lookout lookout, Visits visits) {
        this.everybody = everybody;
        this.insistence = insistence;
        this.lookout = lookout;
        this.visits = visits;
    }

    /** Somebody finds the person in another place; where a visit is due, it goes there. */
    void locate(Situation situation, boolean byOperator) {
        Post there = situation.person.elsewhere();
        String address = "宾馆 %d-%d".formatted(situation.person.number(), ++situation.places);
        Caller by = byOperator ? everybody.operator() : visits.station(situation);
        Command command = new Command(
                by,
                "/v1/interventions/" + situation.interventionId + "/locations",
                Map.of(
                        "location",
                        Map.of(
                                "kind", LocationKind.HOTEL.name(),
                                "address", address,
                                "divisionCode", there.divisions().getFirst()),
                        "source",
                        "HOTEL_REGISTRATION"),
                () -> version(situation),
                () -> lookout.intervention(situation)
                        .path("location")
                        .path("address")
                        .asString("")
                        .equals(address));
        Answer answer = insistence.send(command);
        if (!answer.is(200)) {
            throw new StepFailure("a location of intervention " + situation.interventionId, answer.found());
        }
        visits.note(Deed.LOCATE, by, situation, address, Own.of("VictimLocated", by.name(), address));
        visits.home(situation);
        situation.formerStation = situation.station;
        situation.lookAtTheVisitAgain();
    }

    /** The visit goes to the station of the other place; a supervisor does that also where no station was known. */
    void handOver(Situation situation, boolean bySupervisor) {
        JsonNode visit = visits.open(situation);
        String from = visit.path("stationCode").asString("");
        String to = situation.person.elsewhere().code();
        Caller by = bySupervisor ? everybody.supervisor() : visits.station(situation);
        Command command = new Command(
                by,
                "/v1/interventions/" + situation.interventionId + "/hand-over",
                Map.of("toStation", to, "reason", "lives there now"),
                () -> version(situation),
                () -> visits.look(situation).path("stationCode").asString("").equals(to));
        Answer answer = insistence.send(command);
        if (!answer.is(200)) {
            throw new StepFailure("visit %s to go to station %s".formatted(situation.visitId, to), answer.found());
        }
        visits.note(
                Deed.HAND_OVER,
                by,
                situation,
                to,
                Own.of(from.isEmpty() ? "StationNotified" : "HandedOver", by.name(), situation.visitId, to));
        visits.home(situation);
        situation.formerStation = from;
        situation.station = to;
        situation.lookAtTheVisitAgain();
    }

    private long version(Situation situation) {
        return lookout.intervention(situation).path("version").asLong();
    }
}
