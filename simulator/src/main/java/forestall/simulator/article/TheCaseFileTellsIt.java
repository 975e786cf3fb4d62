package forestall.simulator.article;

import forestall.events.vocabulary.LossPreventedKind;
import forestall.simulator.interfaces.Answer;
import forestall.simulator.patience.Look;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The case file shows the whole story with actors and times, and the money that was kept. */
public final class TheCaseFileTellsIt implements Step {

    private static final List<String> STORY = List.of(
            "InterventionOpened",
            "StationNotified",
            "WarningCallCompleted",
            "StationAccepted",
            "OfficerAssigned",
            "VisitCompleted",
            "VictimLocated",
            "HandedOver",
            "StationAccepted",
            "OfficerAssigned",
            "VisitCompleted",
            "InterventionClosed");

    @Override
    public String play(Story story) {
        String expected =
                "a case file with the timeline %s and 300,000.00 yuan kept before the transfer".formatted(STORY);
        return story.patience().until(expected, () -> {
            Answer answer = story.everybody().investigator().get("/v1/cases/" + story.victimId());
            return answer.is(200) ? read(story, answer.body()) : Look.notYet(expected, answer);
        });
    }

    private static Look<String> read(Story story, JsonNode file) {
        List<JsonNode> timeline = entries(file.path("timeline"))
                .filter(entry -> entry.path("interventionId").asString("").equals(story.interventionId()))
                .toList();
        List<String> types = timeline.stream().map(TheCaseFileTellsIt::type).toList();
        if (!tells(types)) {
            return Look.notYet("the timeline " + types);
        }
        if (timeline.stream().anyMatch(entry -> lacks(entry, "actor") || lacks(entry, "at"))) {
            return Look.notYet("an entry of the timeline without actor or time");
        }
        if (loss(story, file).isMissingNode()) {
            return Look.notYet("the losses " + file.path("losses"));
        }
        return Look.seen("%d entries from %s to %s; 300,000.00 yuan kept before the transfer"
                .formatted(types.size(), types.getFirst(), types.getLast()));
    }

    /** The loss of this story; a missing node when there is none. */
    static JsonNode loss(Story story, JsonNode file) {
        return entries(file.path("losses"))
                .filter(loss -> loss.path("amountFen").asLong() == Places.AT_RISK_FEN)
                .filter(loss -> loss.path("kind").asString("").equals(LossPreventedKind.BEFORE_TRANSFER.name()))
                .findFirst()
                .orElseGet(() -> file.path("no such loss"));
    }

    /** Whether the story's events are there in the story's order; others may stand between them. */
    static boolean tells(List<String> types) {
        Iterator<String> rest = types.iterator();
        return STORY.stream().allMatch(wanted -> {
            while (rest.hasNext()) {
                if (rest.next().equals(wanted)) {
                    return true;
                }
            }
            return false;
        });
    }

    private static String type(JsonNode entry) {
        return entry.path("type").asString("").replaceAll("^forestall\\.|\\.v[0-9]+$", "");
    }

    private static boolean lacks(JsonNode entry, String field) {
        return entry.path(field).asString("").isBlank();
    }

    private static Stream<JsonNode> entries(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
