package forestall.events;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** What a newer schema takes away from those who rely on the older one. Adding an optional field or a code takes nothing away. */
final class Compatibility {

    private static final List<String> FIXED =
            List.of("type", "format", "$ref", "pattern", "const", "minimum", "maximum", "additionalProperties");

    private final List<String> broken = new ArrayList<>();

    private Compatibility() {}

    /** A sentence for each promise that does not hold any more, with a pointer to it. */
    static List<String> broken(JsonNode before, JsonNode after) {
        Compatibility compatibility = new Compatibility();
        compatibility.schema("", before, after);
        return compatibility.broken;
    }

    private void schema(String at, JsonNode before, JsonNode after) {
        for (String keyword : FIXED) {
            if (!before.path(keyword).equals(after.path(keyword))) {
                broken.add("%s: %s was %s and is %s".formatted(at, keyword, before.path(keyword), after.path(keyword)));
            }
        }
        members("properties", at, before, after);
        members("$defs", at, before, after);
        if (before.has("items")) {
            schema(at + "/items", before.get("items"), after.path("items"));
        }
        missing(before.path("enum"), after.path("enum"))
                .forEach(code -> broken.add("%s: the code %s was removed".formatted(at, code)));
        missing(before.path("required"), after.path("required"))
                .forEach(field -> broken.add("%s: %s is not promised any more".formatted(at, field)));
        missing(after.path("required"), before.path("required"))
                .forEach(field -> broken.add("%s: %s is demanded of writers that do not know it".formatted(at, field)));
    }

    private void members(String keyword, String at, JsonNode before, JsonNode after) {
        before.path(keyword).properties().forEach(member -> {
            String pointer = at + "/" + keyword + "/" + member.getKey();
            JsonNode now = after.path(keyword).path(member.getKey());
            if (now.isMissingNode()) {
                broken.add(pointer + " was removed");
            } else {
                schema(pointer, member.getValue(), now);
            }
        });
    }

    private static List<String> missing(JsonNode expected, JsonNode found) {
        List<String> there = texts(found);
        return texts(expected).stream().filter(text -> !there.contains(text)).toList();
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }
}
