package forestall.dispatch.directory.in;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import forestall.dispatch.directory.DirectoryFaults;
import forestall.dispatch.directory.DirectoryFaults.Fault;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8Test {
    @ParameterizedTest
    @ValueSource(strings = {"", "漕河泾,Caohejing\n", "\uFEFF漕河泾"})
    void text_is_read_with_or_without_its_mark(String text) {
        assertThat(Utf8.text(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text.replace("\uFEFF", ""));
    }

    @Test
    void the_line_of_the_first_byte_that_is_no_utf_8_is_named() {
        byte[] bytes = "one\ntwo\nthree é\nfour é".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(catchThrowableOfType(DirectoryFaults.class, () -> Utf8.text(bytes))
                        .faults())
                .containsExactly(new Fault(3, "", "text in UTF-8", "the byte 0xE9"));
    }

    @Test
    void a_character_that_is_cut_off_at_the_end_is_a_fault_of_the_last_line() {
        byte[] bytes = "one\n漕".getBytes(StandardCharsets.UTF_8);

        assertThat(catchThrowableOfType(DirectoryFaults.class, () -> Utf8.text(Arrays.copyOf(bytes, bytes.length - 1)))
                        .faults())
                .containsExactly(new Fault(2, "", "text in UTF-8", "the byte 0xE6"));
    }
}
