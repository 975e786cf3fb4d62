package forestall.chassis.usecase.typed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import forestall.chassis.usecase.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YuanTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            300000        | 30000000
            300,000.00    | 30000000
            0             | 0
            1250.5        | 125050
            0.01          | 1
            ¥5000         | 500000
            ￥5 000元     | 500000
            30万          | 30000000
            1.2345万      | 1234500
            0.000001万    | 1
            ３００        | 30000
            900000000000000 | 90000000000000000
            """)
    void what_people_write_is_read_to_the_fen(String written, long fen) {
        assertThat(Yuan.read(written).fen()).isEqualTo(fen);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                "-5",
                "1.234",
                "1,23",
                "30万3",
                "1e9",
                "0.0000001万",
                "99999999999999999999",
                "5000 dollars"
            })
    void anything_else_is_refused_and_not_repeated(String written) {
        assertThatThrownBy(() -> Yuan.read(written))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("amount-unreadable"))
                .hasMessageNotContaining("abc");
    }
}
