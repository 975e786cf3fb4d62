package forestall.simulator.walk.reconcile;

import forestall.simulator.walk.ledger.Deed;
import forestall.simulator.walk.listening.Heard;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Every alert that was taken is in exactly one intervention, and that is one of its person. */
final class AlertsJoinedOnce implements Check {

    @Override
    public String name() {
        return "every alert is in exactly one intervention";
    }

    @Override
    public List<Difference> of(Walked walked) {
        Map<String, List<String>> joined = walked.events().stream()
                .filter(Heard::isOfAnAlert)
                .collect(Collectors.groupingBy(
                        event -> event.text("alertId"),
                        Collectors.mapping(
                                event -> event.interventionId() + " of " + event.victimId(), Collectors.toList())));
        List<Difference> differences = new ArrayList<>();
        walked.entries().stream().filter(entry -> entry.deed() == Deed.FLAG).forEach(entry -> {
            List<String> expected = List.of(entry.interventionId() + " of " + entry.victimId());
            List<String> found = joined.getOrDefault(entry.thing(), List.of());
            if (!found.equals(expected)) {
                differences.add(difference("alert " + entry.thing(), expected, found));
            }
            joined.remove(entry.thing());
        });
        joined.forEach(
                (alert, found) -> differences.add(difference("alert " + alert, "none, nobody posted it", found)));
        return differences;
    }
}
