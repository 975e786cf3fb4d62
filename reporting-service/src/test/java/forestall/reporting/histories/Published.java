package forestall.reporting.histories;

import forestall.events.statistics.Figures;
import forestall.reporting.streams.in.StatisticsJson;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Figures as they are published, under the names that {@link Recount} gives them. */
public final class Published {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Published() {}

    /** @param by what is told apart */
    public static <K> Map<String, Map<String, Long>> counts(Map<K, Figures> cells, Function<K, ?> by) {
        Map<String, Map<String, Long>> counts = new TreeMap<>();
        cells.forEach((cell, figures) -> flatten(
                "",
                JSON.readTree(StatisticsJson.text(figures)),
                counts.computeIfAbsent(by.apply(cell).toString(), name -> new TreeMap<>())));
        return counts;
    }

    private static void flatten(String name, JsonNode node, Map<String, Long> counts) {
        if (node.isNumber()) {
            if (node.asLong() != 0) {
                counts.merge(name, node.asLong(), Math::addExact);
            }
            return;
        }
        node.properties()
                .forEach(field -> flatten(
                        name.isEmpty() ? field.getKey() : name + "." + field.getKey(), field.getValue(), counts));
    }
}
