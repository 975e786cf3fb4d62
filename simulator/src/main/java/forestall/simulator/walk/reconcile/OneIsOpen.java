package forestall.simulator.walk.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** At most one intervention of a person is open, and the person's interventions are those that the events tell of. */
final class OneIsOpen implements Check {

    @Override
    public String name() {
        return "at most one intervention of a person is open";
    }

    @Override
    public List<Difference> of(Walked walked) {
        Map<String, Retelling> retold = walked.retold();
        List<Difference> differences = new ArrayList<>();
        walked.views().ofVictim().forEach((victim, interventions) -> {
            List<String> open = interventions.stream()
                    .filter(id -> !state(walked, id).equals("CLOSED"))
                    .toList();
            if (open.size() > 1) {
                differences.add(difference("victim " + victim, "one open intervention at most", open));
            }
            TreeSet<String> told = new TreeSet<>();
            walked.events().stream()
                    .filter(event -> event.victimId().equals(victim))
                    .forEach(event -> told.add(event.interventionId()));
            if (!told.equals(new TreeSet<>(interventions))) {
                differences.add(difference("victim " + victim, told, interventions));
            }
        });
        retold.values().stream()
                .filter(each -> !walked.views().interventions().containsKey(each.id()))
                .forEach(each ->
                        differences.add(difference("intervention " + each.id(), "an answer of its route", "nothing")));
        return differences;
    }

    private static String state(Walked walked, String id) {
        JsonNode whole = walked.views().interventions().get(id);
        return whole == null ? "" : whole.path("state").asString("");
    }
}
