package forestall.system;

import forestall.simulator.article.Story;
import forestall.simulator.interfaces.Answer;
import forestall.simulator.interfaces.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the system says about a story through its interfaces, to be compared with what it says later. */
record Figures(JsonNode intervention, JsonNode caseFile, JsonNode headline, List<String> daily, List<String> monthly) {

    static Figures of(Story story) {
        var everybody = TheSystem.everybody();
        return new Figures(
                read(everybody.supervisor(), "/v1/interventions/" + story.interventionId()),
                read(everybody.investigator(), "/v1/cases/" + story.victimId()),
                withoutClock(read(everybody.analyst(), "/v1/statistics/headline")),
                rows("/v1/statistics/daily?by=district,station,scamType,grade,ageBand"),
                rows("/v1/statistics/monthly"));
    }

    /** The rows of a table of statistics, as text, in an order of their own. */
    private static List<String> rows(String path) {
        List<String> rows = new ArrayList<>(StreamSupport.stream(
                        read(TheSystem.everybody().analyst(), path).path("rows").spliterator(), false)
                .map(JsonNode::toString)
                .toList());
        rows.sort(null);
        return rows;
    }

    static JsonNode read(Caller caller, String path) {
        Answer answer = caller.get(path);
        if (!answer.is(200)) {
            throw new AssertionError("expected 200 for GET " + path + ", found " + answer.found());
        }
        return answer.body();
    }

    private static JsonNode withoutClock(JsonNode headline) {
        ObjectNode copy = ((ObjectNode) headline).deepCopy();
        copy.remove(List.of("asOf", "lagSeconds", "recordsBehind"));
        return copy;
    }
}
