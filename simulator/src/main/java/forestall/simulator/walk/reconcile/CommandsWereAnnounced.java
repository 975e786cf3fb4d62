package forestall.simulator.walk.reconcile;

import forestall.simulator.walk.ledger.Entry;
import forestall.simulator.walk.ledger.Own;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Every accepted command has exactly one event of its own, and every event that is somebody's has its command. */
final class CommandsWereAnnounced implements Check {

    @Override
    public String name() {
        return "every accepted command has exactly one event, and every event its command or its decision";
    }

    @Override
    public List<Difference> of(Walked walked) {
        Map<String, List<String>> expected = walked.entries().stream()
                .collect(Collectors.groupingBy(
                        Entry::interventionId,
                        Collectors.flatMapping(entry -> entry.own().stream().map(Own::toString), Collectors.toList())));
        List<Difference> differences = new ArrayList<>();
        walked.retold().forEach((id, retelling) -> {
            List<String> found = retelling.commands().stream()
                    .map(event -> Own.of(event.type(), event.actor(), event.data()))
                    .flatMap(Optional::stream)
                    .map(Own::toString)
                    .toList();
            List<String> own = expected.remove(id);
            differences.addAll(Lines.compare(this, "intervention " + id, own == null ? List.of() : own, found));
        });
        expected.forEach((id, own) -> differences.addAll(Lines.compare(this, "intervention " + id, own, List.of())));
        return differences;
    }
}
