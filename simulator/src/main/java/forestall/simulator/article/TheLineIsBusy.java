package forestall.simulator.article;

import forestall.events.vocabulary.CallOutcome;
import forestall.events.vocabulary.Reached;
import forestall.simulator.interfaces.Answer;
import forestall.simulator.patience.Look;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** An operator of the squad claims the call and finds the line busy: he is still talking to the scammer. */
public final class TheLineIsBusy implements Step {

    private static final String EXPECTED = "a warning call that found the line busy";

    @Override
    public String play(Story story) {
        return story.patience()
                .until(EXPECTED, () -> busy(story) ? Look.seen("the operator called: busy") : call(story));
    }

    private static Look<String> call(Story story) {
        Answer queue = story.everybody().operator().get("/v1/calls?limit=200");
        if (!queue.is(200)) {
            return Look.notYet(EXPECTED, queue);
        }
        String wanted = story.interventionId();
        return StreamSupport.stream(queue.body().path("items").spliterator(), false)
                .filter(call -> call.path("interventionId").asString("").equals(wanted))
                .findFirst()
                .map(call -> call(story, call.path("callId").asString()))
                .orElseGet(() -> Look.notYet("no call for the intervention in the queue"));
    }

    private static Look<String> call(Story story, String callId) {
        Answer claimed = story.everybody().operator().post("/v1/calls/" + callId + "/claim", Map.of());
        if (!claimed.is(200)) {
            return Look.notYet(EXPECTED, claimed);
        }
        Answer done = story.everybody()
                .operator()
                .post(
                        "/v1/calls/" + callId + "/outcome",
                        Map.of("reached", Reached.NOBODY.name(), "outcome", CallOutcome.BUSY.name()),
                        claimed.body().path("version").asLong());
        if (!done.is(200)) {
            return Look.notYet(EXPECTED, done);
        }
        JsonNode next = done.body().path("next");
        return Look.seen("the operator called: busy; next %s by the rule %s"
                .formatted(next.path("kind").asString(""), next.path("rule").asString("")));
    }

    private static boolean busy(Story story) {
        return StreamSupport.stream(story.intervention().path("calls").spliterator(), false)
                .anyMatch(call -> call.path("outcome").asString("").equals(CallOutcome.BUSY.name()));
    }
}
