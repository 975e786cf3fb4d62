package forestall.simulator.article;

import forestall.events.vocabulary.Grade;
import forestall.simulator.interfaces.Answer;
import forestall.simulator.patience.Look;
import forestall.simulator.patience.StepFailure;
import tools.jackson.databind.JsonNode;

/** Triage opens an intervention and names the rule that fired: a confident impersonation of officials. */
public final class TriageSeesRed implements Step {

    private static final String RULE = "confident-official-impersonation";

    @Override
    public String play(Story story) {
        String expected = "an intervention for victim " + story.victimId();
        JsonNode opened = story.patience().until(expected, () -> {
            Answer answer = story.everybody().operator().get("/v1/interventions?victimId=" + story.victimId());
            JsonNode first = answer.body().path("items").path(0);
            if (answer.is(200) && first.isObject()) {
                return Look.seen(first);
            }
            return answer.is(200) ? Look.notYet("none") : Look.notYet(expected, answer);
        });
        story.intervention(opened.path("interventionId").asString());
        JsonNode intervention = story.intervention();
        String grade = intervention.path("grade").asString("");
        String rule = intervention.path("rule").asString("");
        if (!grade.equals(Grade.RED.name()) || !rule.equals(RULE)) {
            throw new StepFailure("grade RED by the rule " + RULE, "grade %s by the rule %s".formatted(grade, rule));
        }
        return "%s by the rule %s: intervention %s".formatted(grade, rule, story.interventionId());
    }
}
