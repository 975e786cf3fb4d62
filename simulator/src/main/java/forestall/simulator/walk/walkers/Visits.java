package forestall.simulator.walk.walkers;

import forestall.simulator.interfaces.Answer;
import forestall.simulator.interfaces.Caller;
import forestall.simulator.interfaces.Everybody;
import forestall.simulator.patience.StepFailure;
import forestall.simulator.walk.ledger.Deed;
import forestall.simulator.walk.ledger.Entry;
import forestall.simulator.walk.ledger.Ledger;
import forestall.simulator.walk.ledger.Own;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** One visit at a time: which it is, what it was last seen to be, and what somebody does to it. */
final class Visits {

    private final Everybody everybody;
    private final Ledger ledger;
    private final Insistence insistence;
    private final Lookout lookout;
    private final Roster roster;

    Visits(Everybody everybody, Ledger ledger, Insistence insistence, Lookout lookout, Roster roster) {
        this.everybody = everybody;
        this.ledger = ledger;
        this.insistence = insistence;
        this.lookout = lookout;
        this.roster = roster;
    }

    /** Waits for the visit that is open, and takes it for the one that is meant from now on. */
    JsonNode open(Situation situation) {
        return open(situation, Lookout::openVisit);
    }

    /** The same of one that a station has. */
    JsonNode openAtAStation(Situation situation) {
        return open(
                situation,
                whole -> Lookout.openVisit(whole)
                        .filter(visit -> !visit.path("stationCode").asString("").isEmpty()));
    }

    JsonNode look(Situation situation) {
        return Lookout.visit(lookout.intervention(situation), situation.visitId)
                .orElseThrow(() -> new StepFailure("visit " + situation.visitId, "none"));
    }

    /** As it is now. */
    long version(Situation situation) {
        return look(situation).path("version").asLong();
    }

    /** As it was last seen; whoever finds that it has moved on asks again. */
    long lastVersion(Situation situation) {
        OptionalLong last = situation.lastVisitVersion();
        return last.isPresent() ? last.getAsLong() : version(situation);
    }

    Caller station(Situation situation) {
        return everybody.station(situation.station);
    }

    static String path(Situation situation, String verb) {
        return "/v1/visits/" + situation.visitId + "/" + verb;
    }

    /**
     * Does something to it.
     *
     * @param done whether a look at it shows that it was done
     * @throws StepFailure when that is refused
     */
    void act(
            Deed deed,
            Caller by,
            Situation situation,
            String verb,
            Map<String, ?> body,
            Predicate<JsonNode> done,
            String detail,
            Own... own) {
        Answer answer = insistence.send(new Command(
                by, path(situation, verb), body, () -> lastVersion(situation), () -> done.test(look(situation))));
        if (!answer.is(200)) {
            throw new StepFailure("%s of visit %s by %s".formatted(verb, situation.visitId, by.name()), answer.found());
        }
        situation.saw(answer.body());
        note(deed, by, situation, detail, own);
    }

    void note(Deed deed, Caller by, Situation situation, String detail, Own... own) {
        ledger.accepted(new Entry(
                deed,
                situation.victimId,
                situation.interventionId,
                situation.visitId.isEmpty() ? situation.interventionId : situation.visitId,
                by.name(),
                detail,
                List.of(own)));
    }

    /** Officers who are not needed there any more are free for others. */
    void home(Situation situation) {
        if (!situation.officers.isEmpty()) {
            roster.back(situation.station, situation.officers);
            situation.officers = new ArrayList<>();
        }
    }

    private JsonNode open(Situation situation, Function<JsonNode, Optional<JsonNode>> wanted) {
        JsonNode visit = lookout.until("an open visit", situation, wanted);
        situation.visitId = visit.path("visitId").asString("");
        situation.station = visit.path("stationCode").asString("");
        situation.saw(visit);
        return visit;
    }
}
