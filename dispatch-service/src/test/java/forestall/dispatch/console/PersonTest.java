package forestall.dispatch.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonTest {

    @ParameterizedTest
    @CsvSource({"+8613800000001, +86138****01", "+862112345678, +86211****78", "+8521234567, +8****", "+12345, +1****"})
    void a_masked_number_cannot_be_called(String number, String masked) {
        assertThat(Person.maskedNumber(number)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"陈建国, 陈**", "Li Na, L**", "𠮷野, 𠮷**", "' ', "})
    void a_masked_name_is_its_first_character(String name, String masked) {
        assertThat(Person.maskedName(name)).isEqualTo(masked);
    }
}
