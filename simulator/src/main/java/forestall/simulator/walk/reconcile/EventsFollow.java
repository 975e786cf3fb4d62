package forestall.simulator.walk.reconcile;

import forestall.simulator.walk.listening.Heard;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Each event can follow those before it: no claim of a claimed call, no report without officers, no grade that falls, nothing after the end. */
final class EventsFollow implements Check {

    @Override
    public String name() {
        return "every event can follow those before it";
    }

    @Override
    public List<Difference> of(Walked walked) {
        List<Difference> differences = new ArrayList<>();
        walked.retold()
                .forEach((id, retelling) -> retelling
                        .complaints()
                        .forEach(complaint ->
                                differences.add(difference("intervention " + id, "a story that can be", complaint))));
        Map<String, List<Heard>> byId = walked.records().stream().collect(Collectors.groupingBy(Heard::id));
        byId.forEach((id, same) -> {
            if (same.stream()
                            .map(heard -> heard.type() + heard.data())
                            .distinct()
                            .count()
                    > 1) {
                differences.add(difference(
                        "event " + id,
                        "one event under one id",
                        same.stream().map(Heard::type).toList()));
            }
        });
        return differences;
    }
}
