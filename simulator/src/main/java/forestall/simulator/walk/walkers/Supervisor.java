package forestall.simulator.walk.walkers;

import forestall.events.vocabulary.Grade;
import forestall.events.vocabulary.InterventionResult;
import forestall.simulator.interfaces.Answer;
import forestall.simulator.interfaces.Caller;
import forestall.simulator.interfaces.Everybody;
import forestall.simulator.patience.StepFailure;
import forestall.simulator.walk.ledger.Deed;
import forestall.simulator.walk.ledger.Entry;
import forestall.simulator.walk.ledger.Ledger;
import forestall.simulator.walk.ledger.Own;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** What only a supervisor does. */
final class Supervisor {

    private final Caller supervisor;
    private final Ledger ledger;
    private final Insistence insistence;
    private final Lookout lookout;
    private final Visits visits;

    Supervisor(Everybody everybody, Ledger ledger, Insistence insistence, Lookout lookout, Visits visits) {
        this.supervisor = everybody.supervisor();
        this.ledger = ledger;
        this.insistence = insistence;
        this.lookout = lookout;
        this.visits = visits;
    }

    void standDown(Situation situation) {
        visits.open(situation);
        visits.act(
                Deed.STAND_DOWN,
                supervisor,
                situation,
                "stand-down",
                Map.of("reason", "a relative is with them"),
                shown -> shown.path("state").asString("").equals("STOOD_DOWN"),
                "",
                Own.of("VisitStoodDown", supervisor.name(), situation.visitId));
        visits.home(situation);
    }

    void close(Situation situation, InterventionResult result) {
        Command command = decide(
                situation,
                "close",
                Map.of("result", result.name(), "reason", "settled"),
                whole -> whole.path("state").asString("").equals("CLOSED"));
        expect200("intervention " + situation.interventionId + " to be closed", insistence.send(command));
        note(
                Deed.CLOSE,
                situation,
                situation.interventionId,
                result.name(),
                Own.of("InterventionClosed", supervisor.name(), result.name()));
    }

    void regrade(Situation situation, Grade grade) {
        Command command = decide(
                situation,
                "grade",
                Map.of("grade", grade.name(), "reason", "spoke with the feed"),
                whole -> whole.path("grade").asString("").equals(grade.name()));
        expect200("intervention %s to be %s".formatted(situation.interventionId, grade), insistence.send(command));
        note(
                Deed.REGRADE,
                situation,
                situation.interventionId,
                grade.name(),
                Own.of("GradeChanged", supervisor.name(), grade.name()));
    }

    private Command decide(Situation situation, String verb, Map<String, ?> body, Predicate<JsonNode> done) {
        return new Command(
                supervisor,
                "/v1/interventions/" + situation.interventionId + "/" + verb,
                body,
                () -> lookout.intervention(situation).path("version").asLong(),
                () -> done.test(lookout.intervention(situation)));
    }

    private void note(Deed deed, Situation situation, String thing, String detail, Own own) {
        ledger.accepted(new Entry(
                deed, situation.victimId, situation.interventionId, thing, supervisor.name(), detail, List.of(own)));
    }

    private static void expect200(String expected, Answer answer) {
        if (!answer.is(200)) {
            throw new StepFailure(expected, answer.found());
        }
    }
}
