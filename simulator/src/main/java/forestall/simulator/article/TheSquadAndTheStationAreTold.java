package forestall.simulator.article;

import tools.jackson.databind.JsonNode;

/** Graded RED by the rule for a confident official impersonation: no waiting for the call before the station is told. */
final class TheSquadAndTheStationAreTold implements Step {

    @Override
    public String title() {
        return "The call queue and the station of Caohejing are told at once";
    }

    @Override
    public String play(Story story) {

        JsonNode intervention = story.intervention();
        Story.require("the grade", "RED", intervention.path("grade").asString());
        Story.require(
                "the rule",
                "confident-official-impersonation",
                intervention.path("rule").asString());
        JsonNode visit = story.visitOf(Places.HOME);
        if (intervention.path("calls").isEmpty()) {
            throw new Unexpected("the calls of the intervention", "one in the queue", "none");
        }
        return "RED by %s; station %s accepts by %s"
                .formatted(
                        intervention.path("rule").asString(),
                        Places.HOME,
                        visit.path("acceptBy").asString());
    }
}
