package forestall.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The structure of a schema, which a record also has: names, types, what is required, which codes. */
final class Shape {

    /** What a schema says beyond structure. */
    private static final Set<String> WORDS =
            Set.of("$schema", "$id", "title", "description", "pattern", "minimum", "maximum");

    private final String facts;

    private Shape(String facts) {
        this.facts = facts;
    }

    /** Of a record with a schema file of its own. */
    static JsonNode of(Class<?> record) {
        return new Shape("facts.v1.json#/$defs/").definition(record);
    }

    /** Of an identifier, a vocabulary or a fact, which stand together in one file. */
    static JsonNode ofFact(Class<?> type) {
        return new Shape("#/$defs/").definition(type);
    }

    /** Of a schema as it is written. */
    static JsonNode of(JsonNode schema) {
        if (schema instanceof ObjectNode object) {
            ObjectNode shape = node();
            object.properties().forEach(keyword -> {
                if (keyword.getKey().equals("properties")) {
                    ObjectNode properties = shape.putObject("properties");
                    keyword.getValue()
                            .properties()
                            .forEach(property -> properties.set(property.getKey(), of(property.getValue())));
                } else if (!WORDS.contains(keyword.getKey())) {
                    shape.set(keyword.getKey(), of(keyword.getValue()));
                }
            });
            return shape;
        }
        return schema;
    }

    private JsonNode definition(Class<?> type) {
        if (type.isEnum()) {
            ObjectNode shape = node("string");
            ArrayNode codes = shape.putArray("enum");
            Stream.of(type.getEnumConstants()).forEach(code -> codes.add(((Enum<?>) code).name()));
            return shape;
        }
        RecordComponent[] components = type.getRecordComponents();
        if (components[0].getAccessor().isAnnotationPresent(JsonValue.class)) {
            return use(components[0].getGenericType());
        }
        ObjectNode shape = node("object");
        ObjectNode properties = shape.putObject("properties");
        ArrayNode required = shape.putArray("required");
        for (RecordComponent component : components) {
            properties.set(name(component), use(component.getGenericType()));
            if (!mayBeAbsent(component)) {
                required.add(name(component));
            }
        }
        return shape;
    }

    /** Null, or of a writer that leaves it out when there is nothing in it. */
    private static boolean mayBeAbsent(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                || component.getAccessor().isAnnotationPresent(JsonInclude.class);
    }

    private JsonNode use(Type type) {
        return switch (type) {
            case ParameterizedType list
            when list.getRawType() == List.class -> {
                ObjectNode shape = node("array");
                shape.set("items", use(list.getActualTypeArguments()[0]));
                yield shape;
            }
            case ParameterizedType map
            when map.getRawType() == Map.class -> {
                ObjectNode shape = node("object");
                shape.set("propertyNames", name(map.getActualTypeArguments()[0]));
                shape.set("additionalProperties", use(map.getActualTypeArguments()[1]));
                yield shape;
            }
            case Class<?> c when c == String.class || c == YearMonth.class -> node("string");
            case Class<?> c when c == Instant.class -> node("string").put("format", "date-time");
            case Class<?> c when c == LocalDate.class -> node("string").put("format", "date");
            case Class<?> c when c == UUID.class -> node("string").put("format", "uuid");
            case Class<?> c
            when Set.of(int.class, Integer.class, long.class, Long.class).contains(c) -> node("integer");
            case Class<?> c when c == double.class -> node("number");
            case Class<?> c when c == boolean.class -> node("boolean");
            case Class<?> c
            when c.getName().startsWith("forestall.events.") -> node().put("$ref", facts + c.getSimpleName());
            default -> throw new AssertionError("expected a type that has a form in JSON Schema, found " + type);
        };
    }

    /** What is no text itself becomes one when it names a property. */
    private JsonNode name(Type key) {
        return key == Long.class ? node("string") : use(key);
    }

    private static String name(RecordComponent component) {
        JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
        return renamed == null ? component.getName() : renamed.value();
    }

    private static ObjectNode node() {
        return Json.MAPPER.createObjectNode();
    }

    private static ObjectNode node(String type) {
        return node().put("type", type);
    }
}
