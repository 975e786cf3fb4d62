package forestall.simulator.walk.walkers;

import forestall.events.vocabulary.LocationKind;
import forestall.events.vocabulary.Shortfall;
import forestall.events.vocabulary.Tactic;
import forestall.events.vocabulary.VisitOutcome;
import forestall.simulator.interfaces.Answer;
import forestall.simulator.interfaces.Caller;
import forestall.simulator.interfaces.Everybody;
import forestall.simulator.patience.StepFailure;
import forestall.simulator.walk.ledger.Deed;
import forestall.simulator.walk.ledger.Entry;
import forestall.simulator.walk.ledger.Ledger;
import forestall.simulator.walk.ledger.Own;
import forestall.simulator.walk.ledger.Surprise;
import forestall.simulator.walk.plan.Beat;
import forestall.simulator.walk.plan.Post;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** What stations do: they accept, send officers, arrive, report, and pass on what is not theirs. */
final class Stations {

    private final Everybody everybody;
    private final Ledger ledger;
    private final Insistence insistence;
    private final Lookout lookout;
    private final Queues queues;
    private final Roster roster;

    Stations(Everybody everybody, Ledger ledger, Insistence insistence, Lookout lookout, Queues queues, Roster roster) {
        this.everybody = everybody;
        this.ledger = ledger;
        this.insistence = insistence;
        this.lookout = lookout;
        this.queues = queues;
        this.roster = roster;
    }

    /** The station finds the visit in its own queue, and takes it on. */
    void accept(Situation situation) {
        JsonNode visit = lookout.until(
                "an open visit with a station",
                situation,
                whole -> Lookout.openVisit(whole)
                        .filter(open -> !open.path("stationCode").asString("").isEmpty()));
        situation.visitId = visit.path("visitId").asString("");
        situation.station = visit.path("stationCode").asString("");
        JsonNode row = queues.ofStation(situation.station).stream()
                .filter(each -> each.path("visitId").asString("").equals(situation.visitId))
                .findFirst()
                .orElseThrow(() -> new StepFailure(
                        "visit %s in the queue of station %s".formatted(situation.visitId, situation.station), "none"));
        if (!row.path("handedOverTo").asString("").isEmpty()) {
            throw new StepFailure("a visit of station " + situation.station, "one that it handed over");
        }
        act(
                Deed.ACCEPT,
                situation,
                "accept",
                Map.of(),
                shown -> shown.path("state").asString("").equals("ACCEPTED"),
                "",
                Own.of("StationAccepted", name(situation), situation.visitId, situation.station));
    }

    /** Officers go; those who were to go before stay here. */
    void assign(Situation situation, int count) {
        List<String> before = situation.officers;
        List<String> going = roster.take(situation.station, count);
        Own[] each = going.stream()
                .map(officer ->
                        Own.of("OfficerAssigned", name(situation), situation.visitId, situation.station, officer))
                .toArray(Own[]::new);
        act(
                Deed.ASSIGN,
                situation,
                "assign",
                Map.of("officerIds", going),
                shown -> officers(shown).equals(going),
                String.join(" ", going),
                each);
        situation.officers = going;
        roster.back(situation.station, before);
    }

    void arrive(Situation situation) {
        String now = now();
        act(
                Deed.ARRIVE,
                situation,
                "arrival",
                Map.of("arrivedAt", now),
                shown -> !shown.path("arrivedAt").asString("").isEmpty(),
                now,
                Own.of("OfficersArrived", name(situation), situation.visitId, situation.station));
    }

    void report(Situation situation, Beat.Visit visit) {
        Map<String, Object> report =
                new HashMap<>(Map.of("outcome", visit.outcome().name(), "endedAt", now()));
        if (visit.outcome() == VisitOutcome.DISSUADED) {
            report.put("tactics", List.of(Tactic.SIMILAR_CASES_SHOWN.name(), Tactic.RELATIVE_ENGAGED.name()));
            report.put("amountAtRiskFen", 1_000_000L);
        }
        Command command =
                Command.repeatable(station(situation), path(situation, "outcome"), report, version(situation));
        Answer answer = insistence.send(command);
        if (!answer.is(200)) {
            throw new StepFailure(
                    "visit %s to end with %s".formatted(situation.visitId, visit.outcome()), answer.found());
        }
        situation.visitReport = report;
        ledger.accepted(entry(
                Deed.VISIT,
                situation,
                name(situation),
                visit.outcome().name(),
                Own.of(
                        "VisitCompleted",
                        name(situation),
                        situation.visitId,
                        situation.station,
                        visit.outcome().name(),
                        answer.body().path("next").path("kind").asString(""))));
        if (visit.twice()) {
            expectTheSame(situation, answer, insistence.send(command));
        }
        home(situation);
    }

    /** Nobody can be sent: the visit goes to another station. */
    void lack(Situation situation, Shortfall shortfall) {
        if (situation.visitId.isEmpty() || situation.station.isEmpty()) {
            JsonNode visit = lookout.until("an open visit", situation, Lookout::openVisit);
            situation.visitId = visit.path("visitId").asString("");
            situation.station = visit.path("stationCode").asString("");
        }
        String lacking = situation.station;
        act(
                Deed.LACK,
                situation,
                "shortfall",
                Map.of("shortfall", shortfall.name()),
                shown -> !shown.path("stationCode").asString("").equals(lacking),
                shortfall.name(),
                Own.of("OfficersUnavailable", name(situation), situation.visitId, lacking, shortfall.name()));
        home(situation);
        situation.formerStation = lacking;
    }

    /** Somebody finds the person in another place; where a visit is due, it goes there. */
    void locate(Situation situation, boolean byOperator) {
        Post there = situation.person.elsewhere();
        String address = "宾馆 %d-%d".formatted(situation.person.number(), ++situation.places);
        Caller by = byOperator ? everybody.operator() : station(situation);
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
                () -> lookout.intervention(situation).path("version").asLong(),
                () -> lookout.intervention(situation)
                        .path("location")
                        .path("address")
                        .asString("")
                        .equals(address));
        Answer answer = insistence.send(command);
        if (!answer.is(200)) {
            throw new StepFailure("a location of intervention " + situation.interventionId, answer.found());
        }
        ledger.accepted(entry(Deed.LOCATE, situation, by.name(), address, Own.of("VictimLocated", by.name(), address)));
        home(situation);
        situation.formerStation = situation.station;
    }

    /** The visit goes to the station of the other place; a supervisor does that also where no station was known. */
    void handOver(Situation situation, boolean bySupervisor) {
        JsonNode visit = lookout.until("an open visit", situation, Lookout::openVisit);
        situation.visitId = visit.path("visitId").asString("");
        String from = visit.path("stationCode").asString("");
        String to = situation.person.elsewhere().code();
        Caller by = bySupervisor ? everybody.supervisor() : station(situation);
        Command command = new Command(
                by,
                "/v1/interventions/" + situation.interventionId + "/hand-over",
                Map.of("toStation", to, "reason", "lives there now"),
                () -> lookout.intervention(situation).path("version").asLong(),
                () -> look(situation).path("stationCode").asString("").equals(to));
        Answer answer = insistence.send(command);
        if (!answer.is(200)) {
            throw new StepFailure("visit %s to go to station %s".formatted(situation.visitId, to), answer.found());
        }
        ledger.accepted(entry(
                Deed.HAND_OVER,
                situation,
                by.name(),
                to,
                Own.of(from.isEmpty() ? "StationNotified" : "HandedOver", by.name(), situation.visitId, to)));
        home(situation);
        situation.formerStation = from;
        situation.station = to;
    }

    JsonNode look(Situation situation) {
        return Lookout.visit(lookout.intervention(situation), situation.visitId)
                .orElseThrow(() -> new StepFailure("visit " + situation.visitId, "none"));
    }

    long version(Situation situation) {
        return look(situation).path("version").asLong();
    }

    Caller station(Situation situation) {
        return everybody.station(situation.station);
    }

    static String path(Situation situation, String verb) {
        return "/v1/visits/" + situation.visitId + "/" + verb;
    }

    /** Officers who are not needed there any more are free for others. */
    void home(Situation situation) {
        roster.back(situation.station, situation.officers);
        situation.officers = new ArrayList<>();
    }

    private void act(
            Deed deed,
            Situation situation,
            String verb,
            Map<String, ?> body,
            Predicate<JsonNode> done,
            String detail,
            Own... own) {
        Command command = new Command(
                station(situation),
                path(situation, verb),
                body,
                () -> version(situation),
                () -> done.test(look(situation)));
        Answer answer = insistence.send(command);
        if (!answer.is(200)) {
            throw new StepFailure(
                    "%s of visit %s by station %s".formatted(verb, situation.visitId, situation.station),
                    answer.found());
        }
        ledger.accepted(entry(deed, situation, name(situation), detail, own));
    }

    private void expectTheSame(Situation situation, Answer first, Answer second) {
        ledger.count(Ledger.Count.REPEATED);
        if (!second.is(200) || !second.body().equals(first.body())) {
            ledger.surprised(new Surprise(
                    "visit " + situation.visitId,
                    "the first answer again: " + first.body(),
                    second.found() + second.body()));
        }
    }

    private String name(Situation situation) {
        return station(situation).name();
    }

    private static Entry entry(Deed deed, Situation situation, String actor, String detail, Own... own) {
        return new Entry(
                deed,
                situation.victimId,
                situation.interventionId,
                situation.visitId.isEmpty() ? situation.interventionId : situation.visitId,
                actor,
                detail,
                List.of(own));
    }

    private static List<String> officers(JsonNode visit) {
        return visit.path("officerIds")
                .valueStream()
                .map(each -> each.asString(""))
                .toList();
    }

    private static String now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS).toString();
    }
}
