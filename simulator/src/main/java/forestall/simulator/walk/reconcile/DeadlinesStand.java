package forestall.simulator.walk.reconcile;

import forestall.simulator.walk.listening.Heard;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A deadline that was told never moves: not with a hand-over, and not in the answers. */
final class DeadlinesStand implements Check {

    @Override
    public String name() {
        return "a deadline never moves";
    }

    @Override
    public List<Difference> of(Walked walked) {
        List<Difference> differences = new ArrayList<>();
        Map<String, String> clocks = new HashMap<>();
        for (Heard event : walked.events()) {
            if (event.type().equals("StationNotified") || event.type().equals("HandedOver")) {
                String visit = event.text("visitId");
                String clock = clock(event.data());
                String first = clocks.putIfAbsent(visit, clock);
                if (first != null && !first.equals(clock)) {
                    differences.add(difference("visit " + visit, first, clock + " in " + event.type()));
                }
            }
            if (event.type().equals("InterventionOpened")) {
                compareCalling(event, walked.views().interventions().get(event.interventionId()), differences);
            }
        }
        walked.views().interventions().values().stream()
                .flatMap(whole -> whole.path("visits").valueStream())
                .forEach(visit -> {
                    String id = visit.path("visitId").asString("");
                    String told = clocks.get(id);
                    if (told != null && !told.equals(clock(visit))) {
                        differences.add(difference("visit " + id, told, clock(visit)));
                    }
                });
        return differences;
    }

    private void compareCalling(Heard opened, @Nullable JsonNode whole, List<Difference> differences) {
        if (whole == null) {
            return;
        }
        for (String deadline : List.of("claimBy", "callBy")) {
            String told = opened.data().path("deadlines").path(deadline).asString("none");
            String shown = whole.path("deadlines").path(deadline).asString("none");
            if (!told.equals(shown)) {
                differences.add(difference(
                        "intervention " + opened.interventionId(), deadline + " " + told, deadline + " " + shown));
            }
        }
    }

    private static String clock(JsonNode of) {
        return "accept by %s, at the door by %s"
                .formatted(of.path("acceptBy").asString(""), of.path("visitBy").asString(""));
    }
}
