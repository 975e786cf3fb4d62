package forestall.simulator.article;

import forestall.simulator.patience.StepFailure;
import tools.jackson.databind.JsonNode;

/** A hand-over starts no new clock: the victim is in danger since the same moment, wherever he is. */
public final class TheDeadlinesStand implements Step {

    @Override
    public String play(Story story) {
        String first = clock(StationDesk.of(story, Places.CAOHEJING).visit());
        String second = clock(StationDesk.of(story, Places.XINHUALU).visit());
        if (!first.equals(second)) {
            throw new StepFailure("the deadlines of the first notification (" + first + ")", second);
        }
        return "unchanged: " + second;
    }

    private static String clock(JsonNode visit) {
        return "accept by %s, at the door by %s"
                .formatted(
                        visit.path("acceptBy").asString("no time"),
                        visit.path("visitBy").asString("no time"));
    }
}
