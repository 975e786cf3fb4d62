package forestall.simulator.walk.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The supervisor's queues have exactly the visits that no station is known for, and those that a station had nobody for. */
final class SupervisorsSeeWhatIsOpen implements Check {

    @Override
    public String name() {
        return "the supervisor's queues have exactly the visits that need one";
    }

    @Override
    public List<Difference> of(Walked walked) {
        Map<String, Retelling> retold = walked.retold();
        List<Difference> differences = new ArrayList<>(Lines.compare(
                this,
                "unrouted",
                interventions(retold.values().stream().filter(Retelling::waitsForAStation)),
                rows(walked.views().unrouted(), retold.keySet()::contains)));
        differences.addAll(Lines.compare(
                this,
                "shortfalls",
                interventions(retold.values().stream()
                        .filter(told -> told.visits().stream().anyMatch(visit -> visit.open() && visit.lacked))),
                rows(walked.views().shortfalls(), retold.keySet()::contains)));
        return differences;
    }

    private static List<String> interventions(Stream<Retelling> of) {
        return of.map(told -> "a visit of intervention " + told.id()).toList();
    }

    private static List<String> rows(List<JsonNode> rows, Predicate<String> ours) {
        return rows.stream()
                .map(row -> row.path("interventionId").asString(""))
                .filter(ours)
                .map(id -> "a visit of intervention " + id)
                .toList();
    }
}
