package forestall.simulator.article;

import tools.jackson.databind.JsonNode;

/** RED goes to the station of the home address at once, beside the squad's call queue. */
public final class TheStationIsTold implements Step {

    @Override
    public String play(Story story) {
        JsonNode visit = StationDesk.of(story, Places.CAOHEJING).visit();
        return "%s must accept by %s and be at the door by %s"
                .formatted(
                        Places.CAOHEJING,
                        visit.path("acceptBy").asString(""),
                        visit.path("visitBy").asString(""));
    }
}
