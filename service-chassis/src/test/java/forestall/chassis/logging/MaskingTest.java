package forestall.chassis.logging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+8613800000001",
                "+86 138 0000 0001",
                "008613800000001",
                "13800000001",
                "138 0000 0001",
                "138-0000-0001",
                "86 13800000001",
                "021-64310000",
                "+85221234567"
            })
    void a_telephone_number_is_hidden_however_it_is_written(String number) {
        assertThat(Masking.mask("called " + number + ", busy")).isEqualTo("called [phone], busy");
        assertThat(Masking.mask("\"" + number + "\"")).isEqualTo("\"[phone]\"");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-14T08:00:00.123456Z",
        "310104017",
        "f46c870d-629c-32e2-95c9-d4c0dc163d95",
        "30000000 fen",
        "forestall.alerts-11@123456"
    })
    void what_only_has_digits_stays_readable(String text) {
        assertThat(Masking.mask(text)).isEqualTo(text);
    }
}
