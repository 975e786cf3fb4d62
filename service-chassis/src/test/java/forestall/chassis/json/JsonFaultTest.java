package forestall.chassis.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class JsonFaultTest {

    private final JsonMapper mapper =
            JsonMapper.builder().addModule(new NullMarkedRecords()).build();

    /** Written as a number. */
    record Amount(@JsonValue long fen) {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        Amount {}
    }

    /** Written as a text. */
    record Words(@JsonValue String text) {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        Words {}
    }

    enum Kind {
        ONE,
        OTHER
    }

    record Part(int number) {}

    record Body(
            @Nullable Amount amount,
            @Nullable Words words,
            List<String> names,
            Set<Kind> kinds,
            List<Part> parts,
            @Nullable Part part) {

        Body {
            names = names == null ? List.of() : List.copyOf(names);
            kinds = kinds == null ? Set.of() : Set.copyOf(kinds);
            parts = parts == null ? List.of() : List.copyOf(parts);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"amount":1.5}             | /amount         | wrong-type    | expected a whole number, found NUMBER_FLOAT
        {"amount":true}            | /amount         | wrong-type    | expected a whole number, found TRUE
        {"amount":{"fen":1}}       | /amount         | wrong-type    | expected a whole number, found OBJECT
        {"amount":100000000000000000000} | /amount   | wrong-type    | expected a whole number, found NUMBER_INT
        {"words":[1]}              | /words          | wrong-type    | expected a text, found ARRAY
        {"names":"Chen"}           | /names          | wrong-type    | expected a list, found STRING
        {"names":["a",null]}       | /names/1        | missing-field | expected a value, found nothing
        {"kinds":[null]}           | /kinds/0        | missing-field | expected a value, found nothing
        {"parts":[{"number":1},null]} | /parts/1     | missing-field | expected a value, found nothing
        {"parts":[{"number":"x"}]} | /parts/0/number | wrong-type    | expected a whole number, found something else
        {"part":5}                 | /part           | wrong-type    | expected an object, found NUMBER_INT
        """)
    void what_was_expected_is_told_as_whoever_writes_it_knows_it(
            String written, String pointer, String code, String detail) {
        JsonFault fault =
                JsonFault.of(catchThrowableOfType(JacksonException.class, () -> mapper.readValue(written, Body.class)));

        assertThat(fault.pointer()).isEqualTo(pointer);
        assertThat(fault.code()).isEqualTo(code);
        assertThat(fault.detail()).isEqualTo(detail);
    }

    @Test
    void a_list_may_be_left_out() {
        assertThat(mapper.readValue("{}", Body.class).names()).isEmpty();
    }
}
