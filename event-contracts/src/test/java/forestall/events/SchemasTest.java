package forestall.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import forestall.events.facts.Money;
import forestall.events.facts.PhoneNumber;
import forestall.events.ids.DistrictCode;
import forestall.events.ids.DivisionCode;
import forestall.events.ids.FeedId;
import forestall.events.ids.OfficerId;
import forestall.events.ids.OperatorId;
import forestall.events.ids.StationCode;
import forestall.events.ids.VictimId;
import forestall.events.vocabulary.Grade;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What the schemas say, the records say: no field, type, code or obligation stands in one of them only. */
class SchemasTest {

    static final List<Contract> contracts = Contract.all();
    static final Set<String> files = Edition.CURRENT.names("schemas");
    static final List<Class<?>> facts = new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("forestall.events.ids", "forestall.events.vocabulary", "forestall.events.facts")
                    .stream()
                    .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                    .filter(type -> type.isRecord() || type.isEnum())
                    .<Class<?>>map(JavaClass::reflect)
                    .toList();

    @ParameterizedTest
    @FieldSource("files")
    void a_schema_is_a_schema_of_draft_2020_12_under_its_own_name(String name) {
        JsonNode schema = Edition.CURRENT.schema(name);

        assertThat(schema.path("$schema").asString()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(schema.path("$id").asString()).isEqualTo("https://forestall.example/schemas/" + name + ".v1.json");
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(com.networknt.schema.SchemaLocation.of(
                                SpecificationVersion.DRAFT_2020_12.getDialectId()))
                        .validate(schema.toString(), InputFormat.JSON))
                .isEmpty();
    }

    @ParameterizedTest
    @FieldSource("contracts")
    void a_schema_has_the_structure_of_its_record(Contract contract) {
        assertThat(Json.pretty(Shape.of(Edition.CURRENT.schema(contract.name()))))
                .isEqualTo(Json.pretty(Shape.of(contract.record())));
    }

    @Test
    void the_shared_schema_has_the_structure_of_the_shared_types() {
        TreeMap<String, JsonNode> expected = new TreeMap<>();
        facts.forEach(type -> expected.put(type.getSimpleName(), Shape.ofFact(type)));
        TreeMap<String, JsonNode> found = new TreeMap<>();
        Edition.CURRENT
                .schema("facts")
                .path("$defs")
                .properties()
                .forEach(definition -> found.put(definition.getKey(), Shape.of(definition.getValue())));

        assertThat(found.keySet()).isEqualTo(expected.keySet());
        found.forEach(
                (name, shape) -> assertThat(Json.pretty(shape)).as(name).isEqualTo(Json.pretty(expected.get(name))));
    }

    /** What DeadlineMissed could have become without its schema. */
    record Drifted(VictimId victimId, @Nullable Grade stage, Instant dueAt, String added) {}

    @Test
    void a_record_that_drifts_from_its_schema_is_found() {
        JsonNode schema = Shape.of(Edition.CURRENT.schema("DeadlineMissed"));
        JsonNode drifted = Shape.of(Drifted.class);

        assertThat(Shape.of(DeadlineMissed.class).path("properties")).isEqualTo(schema.path("properties"));
        assertThat(drifted.path("properties")).isNotEqualTo(schema.path("properties"));
        assertThat(drifted.path("properties").path("stage"))
                .isNotEqualTo(schema.path("properties").path("stage"));
        assertThat(drifted.path("required").toString()).doesNotContain("stage");
    }

    @ParameterizedTest
    @MethodSource
    void a_text_of_the_wrong_form_is_refused_by_the_record_and_by_the_schema(Class<?> type, String wrong) {
        String json = Json.MAPPER.writeValueAsString(wrong);

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Json.MAPPER.readValue(json, type))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining("expected");
        assertThat(definition(type).path("pattern").asString()).isNotEmpty();
        assertThat(wrong).doesNotMatch(definition(type).path("pattern").asString());
    }

    static Stream<Arguments> a_text_of_the_wrong_form_is_refused_by_the_record_and_by_the_schema() {
        return Stream.of(
                arguments(VictimId.class, "+8613800000001"),
                arguments(VictimId.class, "fifteen-letters"),
                arguments(FeedId.class, ""),
                arguments(FeedId.class, "-feed"),
                arguments(OperatorId.class, "two words"),
                arguments(OfficerId.class, "x".repeat(65)),
                arguments(StationCode.class, "漕河泾"),
                arguments(DistrictCode.class, "31010"),
                arguments(DivisionCode.class, "3101040171"),
                arguments(PhoneNumber.class, "13800000001"),
                arguments(PhoneNumber.class, "+0013800000001"),
                arguments(PhoneNumber.class, "+8613800000001234"));
    }

    @Test
    void amounts_have_the_bounds_of_a_long() {
        assertThat(definition(Money.class).path("minimum").asLong()).isZero();
        assertThat(definition(Money.class).path("maximum").asLong()).isEqualTo(Long.MAX_VALUE);
    }

    private static JsonNode definition(Class<?> type) {
        return Edition.CURRENT.schema("facts").path("$defs").path(type.getSimpleName());
    }
}
