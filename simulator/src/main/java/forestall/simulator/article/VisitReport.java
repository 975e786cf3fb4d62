package forestall.simulator.article;

import forestall.simulator.city.Person;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** An officer's report on the visit at a station, filed once. */
final class VisitReport {

    private VisitReport() {}

    static String file(Story story, Person station, String code, Map<String, Object> report) {
        JsonNode visit = story.visitOf(code);
        if (visit.path("state").asString().equals("COMPLETED")) {
            return report.get("outcome") + ", as reported before";
        }
        JsonNode done = station.change(
                story.services.dispatch(),
                "/v1/visits/" + visit.path("visitId").asString() + "/outcome",
                visit.path("version").asLong(),
                report);
        return "%s; next: %s by the rule %s"
                .formatted(
                        report.get("outcome"),
                        done.path("next").path("kind").asString(),
                        done.path("next").path("rule").asString());
    }
}
