package forestall.simulator.walk.reconcile;

import forestall.events.InterventionEvent;
import forestall.simulator.walk.listening.Heard;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** An intervention's timeline has each of its events, with actor and time, in their order; other lines may stand between. */
final class TimelinesTellTheEvents implements Check {

    private static final Set<String> TYPES = Arrays.stream(InterventionEvent.class.getPermittedSubclasses())
            .map(Class::getSimpleName)
            .collect(Collectors.toUnmodifiableSet());

    @Override
    public String name() {
        return "a timeline tells the events in their order";
    }

    @Override
    public List<Difference> of(Walked walked) {
        Map<String, List<String>> told = told(walked);
        List<Difference> differences = new ArrayList<>();
        walked.views().interventions().forEach((id, whole) -> {
            List<String> events = told.getOrDefault(id, List.of());
            List<String> shown = shown(whole);
            if (!events.equals(shown)) {
                List<Difference> unlike = Lines.compare(this, "intervention " + id, events, shown);
                differences.addAll(
                        unlike.isEmpty() ? List.of(difference("intervention " + id, events, shown)) : unlike);
            }
        });
        return differences;
    }

    /** The victims to whom a timeline and the topic tell different stories. */
    static Set<String> unlike(Walked walked) {
        Map<String, List<String>> told = told(walked);
        return walked.views().interventions().entrySet().stream()
                .filter(each -> !shown(each.getValue()).equals(told.getOrDefault(each.getKey(), List.of())))
                .map(each -> each.getValue().path("victimId").asString(""))
                .collect(Collectors.toSet());
    }

    private static Map<String, List<String>> told(Walked walked) {
        return walked.events().stream()
                .collect(Collectors.groupingBy(
                        Heard::interventionId,
                        Collectors.mapping(
                                event -> line(event.type(), event.actor(), event.at()), Collectors.toList())));
    }

    private static List<String> shown(JsonNode whole) {
        return whole.path("timeline")
                .valueStream()
                .filter(entry -> TYPES.contains(entry.path("type").asString("")))
                .map(entry -> line(
                        entry.path("type").asString(""),
                        entry.path("actor").asString(""),
                        Instant.parse(entry.path("at").asString(""))))
                .toList();
    }

    private static String line(String type, String actor, Instant at) {
        return "%s by %s at %s".formatted(type, actor, at.truncatedTo(ChronoUnit.MICROS));
    }
}
