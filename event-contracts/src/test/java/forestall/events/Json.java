package forestall.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON as the services write and read it: absent instead of null, unknown fields ignored. */
final class Json {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .build();

    private Json() {}

    /** Sorted and indented, so that a failure shows which line differs. */
    static String pretty(JsonNode node) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(node);
    }

    static <T> T read(JsonNode document, Class<T> record) {
        return MAPPER.readValue(document.toString(), record);
    }

    static JsonNode write(Object record) {
        return MAPPER.readTree(MAPPER.writeValueAsString(record));
    }

    /** What a document says that a record cannot say again after reading it: fields that it forgot or changed. */
    static List<String> lost(JsonNode document, Class<?> record) {
        List<String> lost = new ArrayList<>();
        compare("", document, write(read(document, record)), lost);
        return lost;
    }

    private static void compare(String pointer, JsonNode before, JsonNode after, List<String> lost) {
        if (after.isMissingNode()) {
            lost.add(pointer + " was forgotten");
        } else if (before.isObject() && after.isObject()) {
            before.properties()
                    .forEach(field -> compare(
                            pointer + "/" + field.getKey(), field.getValue(), after.path(field.getKey()), lost));
        } else if (before.isArray() && after.isArray() && before.size() == after.size()) {
            for (int i = 0; i < before.size(); i++) {
                compare(pointer + "/" + i, before.get(i), after.get(i), lost);
            }
        } else if (!before.equals(after)) {
            lost.add(pointer + " was " + before + " and became " + after);
        }
    }
}
