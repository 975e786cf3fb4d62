package forestall.simulator.walk.reconcile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The call queue has exactly the calls that wait, each with its owner, the most urgent first. */
final class CallsWait implements Check {

    private static final List<String> URGENCY = List.of("RED", "ORANGE", "YELLOW");
    private static final Comparator<JsonNode> ORDER = Comparator.<JsonNode>comparingInt(
                    row -> URGENCY.indexOf(row.path("grade").asString("")))
            .thenComparing(row -> Instant.parse(row.path("dueAt").asString("")))
            .thenComparing(row -> Instant.parse(row.path("queuedAt").asString("")));

    @Override
    public String name() {
        return "the call queue has exactly the calls that wait, in their order";
    }

    @Override
    public List<Difference> of(Walked walked) {
        Map<String, Retelling> retold = walked.retold();
        List<String> expected = new ArrayList<>();
        retold.forEach(
                (id, told) -> told.waitingCalls().forEach(call -> expected.add(line(id, call.attempt, call.owner))));
        List<JsonNode> rows = walked.views().calls();
        List<String> found = rows.stream()
                .filter(row -> retold.containsKey(row.path("interventionId").asString("")))
                .map(row -> line(
                        row.path("interventionId").asString(""),
                        row.path("attempt").asInt(0),
                        row.path("claimedBy").asString("")))
                .toList();
        List<Difference> differences = new ArrayList<>(Lines.compare(this, "the queue", expected, found));
        for (int place = 1; place < rows.size(); place++) {
            if (ORDER.compare(rows.get(place - 1), rows.get(place)) > 0) {
                differences.add(difference(
                        "call " + rows.get(place).path("callId").asString(""),
                        "its place before call "
                                + rows.get(place - 1).path("callId").asString(""),
                        "place " + (place + 1)));
            }
        }
        return differences;
    }

    private static String line(String intervention, int attempt, String owner) {
        return "call %d of intervention %s, claimed by %s"
                .formatted(attempt, intervention, owner.isEmpty() ? "nobody" : owner);
    }
}
