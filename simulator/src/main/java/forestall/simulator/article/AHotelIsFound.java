package forestall.simulator.article;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A found location re-routes the visit by itself. */
final class AHotelIsFound implements Step {

    @Override
    public String title() {
        return "Chen is found in a hotel of another division; the visit moves, its deadlines do not";
    }

    @Override
    public String play(Story story) {

        JsonNode before = story.visitOf(Places.HOME);
        boolean found = Story.items(story.intervention().path("visits"))
                .anyMatch(visit -> visit.path("stationCode").asString("").equals(Places.HOTEL));
        if (!found) {
            story.homeStation.change(
                    story.services.dispatch(),
                    "/v1/interventions/" + before.path("interventionId").asString() + "/locations",
                    story.intervention().path("version").asLong(),
                    Map.of(
                            "location",
                            Map.of("kind", "HOTEL", "address", Places.HOTEL_ADDRESS, "divisionCode", Places.HOTEL),
                            "source",
                            "HOTEL_REGISTRATION"));
        }
        JsonNode moved = story.visitOf(Places.HOTEL);
        Story.require(
                "visitBy after the hand-over",
                before.path("visitBy").asString(),
                moved.path("visitBy").asString());
        Story.require(
                "acceptBy after the hand-over",
                before.path("acceptBy").asString(),
                moved.path("acceptBy").asString());
        return "handed over to station %s, still due by %s"
                .formatted(Places.HOTEL, moved.path("visitBy").asString());
    }
}
