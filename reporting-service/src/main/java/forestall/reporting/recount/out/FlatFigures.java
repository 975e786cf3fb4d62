package forestall.reporting.recount.out;

import forestall.reporting.recount.Difference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Cells as the topics have them, figure by figure: whatever figures there will be, they are compared too. */
final class FlatFigures {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String NONE = "0";

    private FlatFigures() {}

    static List<Difference> differences(
            String topic, String key, @Nullable String published, @Nullable String counted) {
        Map<String, String> before = flat(published);
        Map<String, String> now = flat(counted);
        Set<String> figures = new TreeSet<>(before.keySet());
        figures.addAll(now.keySet());
        return figures.stream()
                .filter(figure -> !before.getOrDefault(figure, NONE).equals(now.getOrDefault(figure, NONE)))
                .map(figure -> new Difference(topic, shown(key), figure, before.get(figure), now.get(figure)))
                .toList();
    }

    /** A key such as {@code date=2017-11-14 districtCode=310104}. */
    private static String shown(String key) {
        return flat(key).entrySet().stream()
                .map(code -> code.getKey() + "=" + code.getValue())
                .collect(Collectors.joining(" "));
    }

    private static Map<String, String> flat(@Nullable String json) {
        Map<String, String> flat = new LinkedHashMap<>();
        if (json != null) {
            put("", read(json), flat);
        }
        return flat;
    }

    /** What is no JSON is one text: nobody but the count should have written there, and the recount is to tell. */
    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JacksonException e) {
            return JSON.getNodeFactory().stringNode(json);
        }
    }

    private static void put(String name, JsonNode node, Map<String, String> flat) {
        if (node.isObject()) {
            node.properties()
                    .forEach(inner ->
                            put(name.isEmpty() ? inner.getKey() : name + "." + inner.getKey(), inner.getValue(), flat));
        } else {
            flat.put(name.isEmpty() ? "value" : name, node.asString());
        }
    }
}
