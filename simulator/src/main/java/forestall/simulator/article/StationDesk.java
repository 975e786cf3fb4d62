package forestall.simulator.article;

import forestall.simulator.interfaces.Answer;
import forestall.simulator.patience.Look;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What a station does with a visit. Each act looks first: a visit that is past it is left alone. */
record StationDesk(Story story, String station) {

    static StationDesk of(Story story, String station) {
        return new StationDesk(story, station);
    }

    JsonNode visit() {
        String expected = "a visit for station " + station;
        return story.patience()
                .until(expected, () -> story.visitOf(station).map(Look::seen).orElseGet(() -> Look.notYet("none")));
    }

    JsonNode accept() {
        return act("accept", Map.of(), Set.of("ACCEPTED", "ASSIGNED", "COMPLETED"));
    }

    JsonNode assign() {
        return act("assign", Map.of("officerIds", List.of(officer())), Set.of("ASSIGNED", "COMPLETED"));
    }

    JsonNode complete(Map<String, ?> outcome) {
        return act("outcome", outcome, Set.of("COMPLETED"));
    }

    /** The default directory gives every station two demonstration officers. */
    String officer() {
        return "officer-" + station + "-1";
    }

    private JsonNode act(String verb, Map<String, ?> body, Set<String> done) {
        String expected = "the visit of station %s to be %s".formatted(station, String.join(" or ", done));
        return story.patience().until(expected, () -> {
            JsonNode visit = visit();
            String state = visit.path("state").asString("");
            if (done.contains(state)) {
                return Look.seen(visit);
            }
            Answer answer = story.everybody()
                    .station(station)
                    .post(
                            "/v1/visits/%s/%s".formatted(visit.path("visitId").asString(), verb),
                            new HashMap<>(body),
                            visit.path("version").asLong());
            return answer.is(200) ? Look.seen(visit()) : Look.notYet(expected, answer);
        });
    }
}
