package forestall.simulator.walk.reconcile;

import forestall.simulator.walk.ledger.Deed;
import forestall.simulator.walk.plan.Suspicion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Each alert was graded by the rule that it was made for; what the squad knew of the person by then may have made it more urgent. */
final class AlertsHaveTheirGrades implements Check {

    private static final Set<String> OF_THE_SITUATION = Set.of("alerted-while-monitored", "alerted-after-denial");

    @Override
    public String name() {
        return "every alert is graded by its rule";
    }

    @Override
    public List<Difference> of(Walked walked) {
        Map<String, JsonNode> shown = new HashMap<>();
        walked.views().interventions().values().stream()
                .flatMap(whole -> whole.path("alerts").valueStream())
                .forEach(alert -> shown.put(alert.path("alertId").asString(""), alert));
        List<Difference> differences = new ArrayList<>();
        walked.entries().stream().filter(entry -> entry.deed() == Deed.FLAG).forEach(entry -> {
            Suspicion suspicion = Suspicion.valueOf(entry.detail());
            JsonNode alert = shown.get(entry.thing());
            String expected = suspicion.grade() + " by " + suspicion.rule();
            String found = alert == null
                    ? "none"
                    : alert.path("grade").asString("") + " by "
                            + alert.path("rule").asString("");
            boolean moreUrgent = alert != null
                    && OF_THE_SITUATION.contains(alert.path("rule").asString(""))
                    && alert.path("grade").asString("").equals("RED");
            if (!found.equals(expected) && !moreUrgent) {
                differences.add(difference("alert " + entry.thing(), expected, found));
            }
        });
        return differences;
    }
}
