package forestall.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import forestall.events.facts.Dimensions;
import forestall.events.ids.InterventionId;
import forestall.events.ids.VictimId;
import forestall.events.vocabulary.InterventionResult;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Yesterday's records are read tomorrow and tomorrow's by yesterday's readers: topics keep them, and services are not replaced at
 * one stroke. A breaking change needs a new version beside the old one.
 */
class CompatibilityTest {

    static final List<Contract> approved =
            Contract.all().stream().filter(CompatibilityTest::isApproved).toList();
    static final TreeSet<String> approvedSchemas = Edition.APPROVED.names("schemas");

    @Test
    void every_type_is_approved() {
        assertThat(Edition.APPROVED.names("samples"))
                .as("approve a new type by copying its schema and sample to src/test/resources/approved/v1")
                .containsAll(Edition.CURRENT.names("samples"));
        assertThat(Edition.APPROVED.names("schemas")).containsAll(Edition.CURRENT.names("schemas"));
    }

    @Test
    void nothing_that_was_approved_disappears() {
        assertThat(Edition.CURRENT.names("schemas")).containsAll(Edition.APPROVED.names("schemas"));
        assertThat(approved).extracting(Contract::name).containsAll(Edition.APPROVED.names("samples"));
    }

    @ParameterizedTest
    @FieldSource("approved")
    void new_samples_keep_to_old_schemas(Contract contract) {
        assertThat(Edition.APPROVED.problems(contract.name(), Edition.CURRENT.sample(contract.name())))
                .isEmpty();
    }

    @ParameterizedTest
    @FieldSource("approved")
    void old_samples_keep_to_new_schemas(Contract contract) {
        assertThat(Edition.CURRENT.problems(contract.name(), Edition.APPROVED.sample(contract.name())))
                .isEmpty();
    }

    @ParameterizedTest
    @FieldSource("approved")
    void new_readers_understand_all_that_old_samples_say(Contract contract) {
        assertThat(Json.lost(Edition.APPROVED.sample(contract.name()), contract.record()))
                .isEmpty();
    }

    @ParameterizedTest
    @FieldSource("approvedSchemas")
    void a_new_schema_keeps_every_promise_of_the_old_one(String name) {
        assertThat(Compatibility.broken(Edition.APPROVED.schema(name), Edition.CURRENT.schema(name)))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void a_schema_that_breaks_a_promise_is_found(String broken, String schema, Consumer<ObjectNode> change) {
        JsonNode before = Edition.APPROVED.schema(schema);
        ObjectNode after = before.asObject().deepCopy();
        change.accept(after);

        assertThat(Compatibility.broken(before, after)).contains(broken);
    }

    static Stream<Arguments> a_schema_that_breaks_a_promise_is_found() {
        return Stream.of(
                violation(
                        "/properties/outcome was removed",
                        "VisitCompleted",
                        schema -> properties(schema).remove("outcome")),
                violation("/properties/amountFen was removed", "LossPrevented", schema -> {
                    ObjectNode properties = properties(schema);
                    properties.set("sumFen", properties.remove("amountFen"));
                }),
                violation(
                        "/properties/attempt: type was \"integer\" and is \"string\"",
                        "VisitCompleted",
                        schema -> schema.withObject("/properties/attempt").put("type", "string")),
                violation(
                        "/properties/tactics/items: $ref was \"facts.v1.json#/$defs/Tactic\" and is \"facts.v1.json#/$defs/Signal\"",
                        "VisitCompleted",
                        schema -> schema.withObject("/properties/tactics/items")
                                .put("$ref", "facts.v1.json#/$defs/Signal")),
                violation("/$defs/CallOutcome: the code BUSY was removed", "facts", schema -> {
                    ArrayNode codes = schema.withArray("/$defs/CallOutcome/enum");
                    codes.removeIf(code -> code.asString().equals("BUSY"));
                }),
                violation(
                        "/$defs/Location/properties/kind was removed",
                        "facts",
                        schema ->
                                properties(schema.withObject("/$defs/Location")).remove("kind")),
                violation(
                        ": dimensions is not promised any more",
                        "CaseOpened",
                        schema -> schema.withArray("/required")
                                .removeIf(field -> field.asString().equals("dimensions"))),
                violation(
                        ": openedBy is demanded of writers that do not know it",
                        "CaseOpened",
                        schema -> schema.withArray("/required").add("openedBy")),
                violation(
                        ": additionalProperties was  and is false",
                        "CaseOpened",
                        schema -> schema.put("additionalProperties", false)));
    }

    @Test
    void an_optional_field_or_a_code_may_be_added() {
        JsonNode before = Edition.APPROVED.schema("facts");
        ObjectNode after = before.asObject().deepCopy();
        after.withObject("/$defs/Victim/properties/speaks").put("type", "string");
        after.withArray("/$defs/Tactic/enum").add("POLICE_CAR_SENT");

        assertThat(Compatibility.broken(before, after)).isEmpty();
    }

    /** InterventionClosed after somebody renamed {@code result}. */
    record Renamed(
            VictimId victimId, InterventionId interventionId, InterventionResult outcome, Dimensions dimensions) {}

    /** InterventionClosed after somebody retyped {@code victimId}. */
    record Retyped(InterventionId victimId) {}

    /** InterventionClosed after somebody removed a code. */
    record Recoded(FewerResults result) {}

    enum FewerResults {
        DISSUADED_BY_CALL,
        SELF_AWARE
    }

    @Test
    void a_reader_that_forgets_what_an_old_sample_says_is_found() {
        JsonNode closed = Edition.APPROVED.sample("InterventionClosed");

        assertThat(Json.lost(closed, InterventionClosed.class)).isEmpty();
        assertThat(Json.lost(closed, Renamed.class)).contains("/result was forgotten");
        assertThatThrownBy(() -> Json.lost(closed, Retyped.class)).isInstanceOf(JacksonException.class);
        assertThatThrownBy(() -> Json.lost(closed, Recoded.class))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining("DISSUADED_BY_VISIT");
    }

    private static Arguments violation(String broken, String schema, Consumer<ObjectNode> change) {
        return arguments(broken, schema, change);
    }

    private static ObjectNode properties(ObjectNode schema) {
        return schema.withObject("/properties");
    }

    private static boolean isApproved(Contract contract) {
        return Edition.APPROVED.names("samples").contains(contract.name());
    }
}
