package forestall.chassis.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "漕河泾 5号", "two lines\r\nand a\tcolumn", "a rare character: \uD840\uDC00"})
    void what_people_write_passes_as_it_is(String text) {
        assertThatCode(() -> Written.require("reason", text)).doesNotThrowAnyException();
        assertThat(Written.readable(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u0007b", "a\u0085b", "a\uD800b", "a\uDC00b"})
    void what_no_store_keeps_is_refused_or_replaced(String text) {
        assertThatThrownBy(() -> Written.require("reason", text))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("text-unreadable"))
                .hasMessage("expected a text without control characters as reason, found one with some");
        assertThat(Written.readable(text)).isEqualTo("a\uFFFDb");
    }

    @Test
    void a_text_has_an_end() {
        assertThatCode(() -> Written.require("reason", "x".repeat(4_000))).doesNotThrowAnyException();
        assertThatThrownBy(() -> Written.require("reason", "x".repeat(4_001)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("text-too-long"))
                .hasMessage("expected a text of at most 4000 characters as reason, found 4001");
    }
}
