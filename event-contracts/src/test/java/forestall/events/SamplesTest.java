package forestall.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import forestall.events.facts.Victim;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.node.ObjectNode;

/** The approved samples tell the case of 14 November; a record that would tell it otherwise fails here until that is approved. */
class SamplesTest {

    static final List<Contract> contracts = Contract.all();
    static final List<Contract> events = Contract.events();

    private static final Pattern CODE = Pattern.compile("[A-Z_]+");

    private static final Set<String> PERSONAL =
            Set.of("phone", "name", "text", "address", "note", "summary", "evidence");

    @Test
    void every_type_has_a_schema_and_a_sample_and_there_are_no_others() {
        TreeSet<String> expected =
                contracts.stream().map(Contract::name).collect(Collectors.toCollection(TreeSet::new));

        assertThat(Edition.CURRENT.names("samples")).isEqualTo(expected);
        expected.add("facts");
        assertThat(Edition.CURRENT.names("schemas")).isEqualTo(expected);
    }

    @ParameterizedTest
    @FieldSource("contracts")
    void a_sample_keeps_to_its_schema(Contract contract) {
        assertThat(Edition.CURRENT.problems(contract.name(), sample(contract))).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("contracts")
    void a_schema_refuses_a_sample_without_one_of_its_required_fields(Contract contract) {
        for (JsonNode required : Edition.CURRENT.schema(contract.name()).path("required")) {
            ObjectNode incomplete = sample(contract).asObject().deepCopy();
            incomplete.remove(required.asString());
            assertThat(Edition.CURRENT.problems(contract.name(), incomplete))
                    .as("without " + required.asString())
                    .anyMatch(problem -> problem.contains(required.asString()));
        }
    }

    @ParameterizedTest
    @FieldSource("contracts")
    void a_record_says_exactly_what_its_sample_says(Contract contract) {
        JsonNode said = Json.write(Json.read(sample(contract), contract.record()));

        assertThat(Json.pretty(said)).isEqualTo(Json.pretty(sample(contract)));
    }

    @ParameterizedTest
    @FieldSource("contracts")
    void a_reader_ignores_fields_that_it_does_not_know(Contract contract) {
        ObjectNode newer = sample(contract).asObject().deepCopy();
        newer.put("addedLater", "by a newer writer");
        newer.properties().forEach(field -> {
            // Counts by code have no fields: their names are a vocabulary.
            if (field.getValue() instanceof ObjectNode inner
                    && !Edition.CURRENT
                            .schema(contract.name())
                            .at("/properties/" + field.getKey())
                            .has("propertyNames")) {
                inner.put("addedLater", true);
            }
        });

        assertThat(Json.read(newer, contract.record())).isEqualTo(Json.read(sample(contract), contract.record()));
        assertThat(Edition.CURRENT.problems(contract.name(), newer)).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("events")
    void an_event_that_prints_itself_shows_nothing_personal(Contract contract) {
        String printed = Json.read(sample(contract), contract.record()).toString();

        for (String personal : PERSONAL) {
            assertThat(sample(contract).findValues(personal))
                    .as(personal)
                    .filteredOn(value ->
                            value.isString() && !CODE.matcher(value.asString()).matches())
                    .allSatisfy(value -> assertThat(printed).doesNotContain(value.asString()));
        }
        assertThat(printed).doesNotContain("+86").doesNotContain("陈").doesNotContain("路1弄");
    }

    @Test
    void an_unknown_code_is_refused_with_the_list() {
        ObjectNode opened =
                Edition.CURRENT.sample("InterventionOpened").asObject().deepCopy();
        opened.put("grade", "PURPLE");

        assertThatThrownBy(() -> Json.read(opened, InterventionOpened.class))
                .isInstanceOf(InvalidFormatException.class)
                .hasMessageContaining("PURPLE")
                .hasMessageContainingAll("RED", "ORANGE", "YELLOW");
        assertThat(Edition.CURRENT.problems("InterventionOpened", opened))
                .singleElement()
                .asString()
                .contains("grade", "RED", "ORANGE", "YELLOW");
    }

    @Test
    void a_number_that_is_none_is_refused_without_being_repeated() {
        assertThatThrownBy(() -> Json.read(Json.MAPPER.readTree("{\"phone\":\"13800000001\"}"), Victim.class))
                .isInstanceOf(ValueInstantiationException.class)
                .hasMessageContaining("E.164")
                .hasMessageNotContaining("13800000001");
    }

    @Test
    void an_amount_that_does_not_fit_or_is_broken_or_negative_is_refused() {
        ObjectNode loss = Edition.CURRENT.sample("LossPrevented").asObject().deepCopy();
        for (String amount : new String[] {"9223372036854775808", "0.5", "-1"}) {
            JsonNode wrong = Json.MAPPER.readTree(loss.toString().replace("30000000", amount));
            assertThatThrownBy(() -> Json.read(wrong, LossPrevented.class))
                    .as(amount)
                    .isInstanceOf(JacksonException.class)
                    .hasMessageContaining("amountFen");
            assertThat(Edition.CURRENT.problems("LossPrevented", wrong))
                    .as(amount)
                    .hasSize(1);
        }
    }

    private static JsonNode sample(Contract contract) {
        return Edition.CURRENT.sample(contract.name());
    }
}
