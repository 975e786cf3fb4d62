package forestall.simulator.article;

import forestall.simulator.city.NotYet;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Every step in the timeline with its actor, and the loss prevented once. */
final class TheCaseFileTellsTheStory implements Step {

    private static final List<String> STORY = List.of(
            "InterventionOpened",
            "StationNotified",
            "WarningCallCompleted",
            "StationAccepted",
            "OfficerAssigned",
            "VisitCompleted",
            "VictimLocated",
            "HandedOver");

    @Override
    public String title() {
        return "The case file tells the whole story";
    }

    @Override
    public String play(Story story) {

        JsonNode file = story.caseFile();
        List<String> seen = Story.items(file.path("timeline"))
                .map(entry -> entry.path("type").asString())
                .toList();
        for (String type : STORY) {
            if (!seen.contains(type)) {
                throw new NotYet("the timeline has no " + type + " among " + seen);
            }
        }
        List<Long> losses = Story.items(file.path("losses"))
                .map(loss -> loss.path("amountFen").asLong())
                .toList();
        if (!losses.contains(ChenIsTalkedOutOfIt.PREVENTED_FEN)) {
            throw new Unexpected("the losses of the case file", ChenIsTalkedOutOfIt.PREVENTED_FEN, losses);
        }
        return seen.size() + " entries; prevented before transfer: 300,000.00 yuan";
    }
}
