package forestall.reporting.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTest {

    @Test
    void excel_sees_that_it_is_utf_8_and_lines_end_as_the_rfc_says() throws IOException {
        assertThat(written(LocalDate.of(2017, 11, 14), 7L, new BigDecimal("300000.00"), null, "漕河泾"))
                .isEqualTo("\uFEFFa,b,c,d,e\r\n2017-11-14,7,300000.00,,漕河泾\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "=1+1 | '=1+1",
                "+86 | '+86",
                "-5 | '-5",
                "@SUM(A1) | '@SUM(A1)",
                "a,b | \"a,b\"",
                "say \"no\" | \"say \"\"no\"\"\"",
                "=a,\"b\" | \"'=a,\"\"b\"\"\"",
                "plain text | plain text"
            })
    void a_text_is_quoted_where_it_must_be_and_never_a_formula(String text, String cell) throws IOException {
        assertThat(written(text)).isEqualTo("\uFEFFa\r\n" + cell + "\r\n");
    }

    @Test
    void a_text_with_line_breaks_stays_one_cell_and_a_negative_number_a_number() throws IOException {
        assertThat(written("one\r\ntwo", -5L)).isEqualTo("\uFEFFa,b\r\n\"one\r\ntwo\",-5\r\n");
        assertThat(written("\t=1+1")).isEqualTo("\uFEFFa\r\n'\t=1+1\r\n");
    }

    private static String written(Object... cells) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<String> header = List.of("a", "b", "c", "d", "e").subList(0, cells.length);
        new Csv().write(new Sheet("test", header, List.of(Arrays.asList(cells))), bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
