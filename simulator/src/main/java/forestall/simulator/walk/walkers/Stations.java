package forestall.simulator.walk.walkers;

import forestall.events.vocabulary.Shortfall;
import forestall.events.vocabulary.Tactic;
import forestall.events.vocabulary.VisitOutcome;
import forestall.simulator.interfaces.Answer;
import forestall.simulator.interfaces.Caller;
import forestall.simulator.patience.StepFailure;
import forestall.simulator.walk.ledger.Deed;
import forestall.simulator.walk.ledger.Ledger;
import forestall.simulator.walk.ledger.Own;
import forestall.simulator.walk.ledger.Surprise;
import forestall.simulator.walk.plan.Beat;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What stations do with a visit: they accept, send officers, arrive, report, and say when they have nobody. */
final class Stations {

    private final Ledger ledger;
    private final Insistence insistence;
    private final Queues queues;
    private final Roster roster;
    private final Visits visits;

    Stations(Ledger ledger, Insistence insistence, Queues queues, Roster roster, Visits visits) {
        this.ledger = ledger;
        this.insistence = insistence;
        this.queues = queues;
        this.roster = roster;
        this.visits = visits;
    }

    /** The station finds the visit in its own queue, and takes it on. */
    void accept(Situation situation) {
        visits.openAtAStation(situation);
        JsonNode row = queues.ofStation(situation.station).stream()
                .filter(each -> each.path("visitId").asString("").equals(situation.visitId))
                .findFirst()
                .orElseThrow(() -> new StepFailure(
                        "visit %s in the queue of station %s".formatted(situation.visitId, situation.station), "none"));
        if (!row.path("handedOverTo").asString("").isEmpty()) {
            throw new StepFailure("a visit of station " + situation.station, "one that it handed over");
        }
        Caller station = visits.station(situation);
        visits.act(
                Deed.ACCEPT,
                station,
                situation,
                "accept",
                Map.of(),
                shown -> shown.path("state").asString("").equals("ACCEPTED"),
                "",
                Own.of("StationAccepted", station.name(), situation.visitId, situation.station));
    }

    /** Officers go; those who were to go before stay here. */
    void assign(Situation situation, int count) {
        Caller station = visits.station(situation);
        List<String> going = roster.take(situation.station, count);
        Own[] each = going.stream()
                .map(officer ->
                        Own.of("OfficerAssigned", station.name(), situation.visitId, situation.station, officer))
                .toArray(Own[]::new);
        visits.act(
                Deed.ASSIGN,
                station,
                situation,
                "assign",
                Map.of("officerIds", going),
                shown -> officers(shown).equals(going),
                String.join(" ", going),
                each);
        visits.home(situation);
        situation.officers = going;
    }

    void arrive(Situation situation) {
        String now = now();
        Caller station = visits.station(situation);
        visits.act(
                Deed.ARRIVE,
                station,
                situation,
                "arrival",
                Map.of("arrivedAt", now),
                shown -> !shown.path("arrivedAt").asString("").isEmpty(),
                now,
                Own.of("OfficersArrived", station.name(), situation.visitId, situation.station));
    }

    void report(Situation situation, Beat.Visit visit) {
        Caller station = visits.station(situation);
        Command command = Command.repeatable(
                station, Visits.path(situation, "outcome"), reportOf(visit.outcome()), visits.lastVersion(situation));
        Answer answer = insistence.send(command);
        if (!answer.is(200)) {
            throw new StepFailure(
                    "visit %s to end with %s".formatted(situation.visitId, visit.outcome()), answer.found());
        }
        situation.saw(answer.body());
        visits.note(
                Deed.VISIT,
                station,
                situation,
                visit.outcome().name(),
                Own.of(
                        "VisitCompleted",
                        station.name(),
                        situation.visitId,
                        situation.station,
                        visit.outcome().name(),
                        answer.body().path("next").path("kind").asString("")));
        if (visit.twice()) {
            expectTheSame(situation, answer, insistence.send(command));
        }
        visits.home(situation);
    }

    /** Nobody can be sent: the visit goes to another station. */
    void lack(Situation situation, Shortfall shortfall) {
        if (situation.station.isEmpty()) {
            visits.openAtAStation(situation);
        }
        String lacking = situation.station;
        Caller station = visits.station(situation);
        visits.act(
                Deed.LACK,
                station,
                situation,
                "shortfall",
                Map.of("shortfall", shortfall.name()),
                shown -> !shown.path("stationCode").asString("").equals(lacking),
                shortfall.name(),
                Own.of("OfficersUnavailable", station.name(), situation.visitId, lacking, shortfall.name()));
        visits.home(situation);
        situation.formerStation = lacking;
    }

    private static Map<String, Object> reportOf(VisitOutcome outcome) {
        Map<String, Object> report = new HashMap<>(Map.of("outcome", outcome.name(), "endedAt", now()));
        if (outcome == VisitOutcome.DISSUADED) {
            report.put("tactics", List.of(Tactic.SIMILAR_CASES_SHOWN.name(), Tactic.RELATIVE_ENGAGED.name()));
            report.put("amountAtRiskFen", 1_000_000L);
        }
        return report;
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
