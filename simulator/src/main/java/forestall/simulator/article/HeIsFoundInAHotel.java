package forestall.simulator.article;

import forestall.events.vocabulary.LocationKind;
import forestall.simulator.interfaces.Answer;
import forestall.simulator.patience.Look;
import forestall.simulator.patience.StepFailure;
import java.util.Map;

/** The squad finds where he is; since another station is there, the visit moves to it by itself. */
public final class HeIsFoundInAHotel implements Step {

    private static final String EXPECTED = "the hotel to bring the visit to station " + Places.XINHUALU;

    @Override
    public String play(Story story) {
        return story.patience().until(EXPECTED, () -> {
            if (story.visitOf(Places.XINHUALU).isPresent()) {
                return Look.seen("a hotel in division " + Places.XINHUALU + "; handed over");
            }
            return locate(story);
        });
    }

    private static Look<String> locate(Story story) {
        Answer answer = story.everybody()
                .operator()
                .post(
                        "/v1/interventions/" + story.interventionId() + "/locations",
                        Map.of(
                                "location",
                                Map.of(
                                        "kind", LocationKind.HOTEL.name(),
                                        "address", Places.HOTEL,
                                        "divisionCode", Places.XINHUALU),
                                "source",
                                "hotel registration"),
                        story.intervention().path("version").asLong());
        if (!answer.is(200)) {
            return Look.notYet(EXPECTED, answer);
        }
        String station = answer.body().path("stationCode").asString("");
        if (!station.equals(Places.XINHUALU)
                || !answer.body().path("handedOver").asBoolean(false)) {
            throw new StepFailure(
                    EXPECTED,
                    "station '%s', handed over: %s"
                            .formatted(station, answer.body().path("handedOver")));
        }
        return Look.seen("a hotel in division " + Places.XINHUALU + "; handed over");
    }
}
