package forestall.simulator.article;

import forestall.events.vocabulary.InterventionResult;
import forestall.simulator.interfaces.Answer;
import forestall.simulator.patience.Look;
import forestall.simulator.patience.StepFailure;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** By itself the intervention would end after three days of quiet; a supervisor may end it sooner. */
public final class TheSupervisorCloses implements Step {

    private static final String RESULT = InterventionResult.DISSUADED_BY_VISIT.name();
    private static final String EXPECTED = "the intervention closed with the result " + RESULT;

    @Override
    public String play(Story story) {
        return story.patience().until(EXPECTED, () -> {
            JsonNode intervention = story.intervention();
            if (intervention.path("state").asString("").equals("CLOSED")) {
                return Look.seen(closed(intervention));
            }
            Answer answer = story.everybody()
                    .supervisor()
                    .post(
                            "/v1/interventions/" + story.interventionId() + "/close",
                            Map.of("result", RESULT, "reason", "He spoke to his daughter and blocked the caller"),
                            intervention.path("version").asLong());
            return answer.is(200) ? Look.seen(closed(story.intervention())) : Look.notYet(EXPECTED, answer);
        });
    }

    private static String closed(JsonNode intervention) {
        String result = intervention.path("result").asString("none");
        if (!result.equals(RESULT)) {
            throw new StepFailure(EXPECTED, "the result " + result);
        }
        return "closed: " + result;
    }
}
