package forestall.simulator.article;

import forestall.simulator.city.NotYet;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** By itself the intervention would stay monitored for 72 hours and then close. */
final class TheSquadClosesTheIntervention implements Step {

    @Override
    public String title() {
        return "The supervisor ends the monitoring early, so that the story is whole";
    }

    @Override
    public String play(Story story) {

        JsonNode intervention = story.intervention();
        if (!intervention.path("state").asString().equals("CLOSED")) {
            Story.require(
                    "the state after the visit",
                    "MONITORED",
                    intervention.path("state").asString());
            story.supervisor.change(
                    story.services.dispatch(),
                    "/v1/interventions/" + intervention.path("interventionId").asString() + "/close",
                    intervention.path("version").asLong(),
                    Map.of("result", "DISSUADED_BY_VISIT", "reason", "the replay ends here"));
        }
        if (!story.caseFile().path("state").asString().equals("CLOSED")) {
            throw new NotYet("the case file has not heard of the end");
        }
        return "CLOSED with DISSUADED_BY_VISIT";
    }
}
