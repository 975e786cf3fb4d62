package forestall.reporting.sheet.out;

import static org.assertj.core.api.Assertions.assertThat;

import forestall.reporting.sheet.Sheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxTest {

    @TempDir
    private Path folder;

    @Test
    void numbers_are_numbers_and_texts_are_texts() throws IOException {
        Map<String, String> parts = written(LocalDate.of(2017, 11, 14), 7L, new BigDecimal("300000.00"), null, "=1+1");

        String page = parts.get("xl/worksheets/sheet1.xml");
        assertThat(page).contains("<v>7</v>", "<v>300000.00</v>").doesNotContain("<f>");
        assertThat(page).contains("frozen");
        assertThat(parts.get("xl/sharedStrings.xml")).contains("=1+1", ">a<");
        assertThat(parts.get("xl/styles.xml")).contains("yyyy-mm-dd");
        assertThat(parts.get("xl/workbook.xml")).contains("test");
    }

    @Test
    void an_amount_of_more_digits_than_excel_keeps_is_a_text() throws IOException {
        Map<String, String> parts = written(1_234_567_890_123_456L, 123_456_789_012_345L, 1_000_000_000_000_000_000L);

        assertThat(parts.get("xl/worksheets/sheet1.xml"))
                .contains("<v>123456789012345</v>", "<v>1000000000000000000</v>")
                .doesNotContain("<v>1234567890123456</v>");
        assertThat(parts.get("xl/sharedStrings.xml")).contains("1234567890123456");
    }

    private Map<String, String> written(Object... cells) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<String> header = List.of("a", "b", "c", "d", "e").subList(0, cells.length);
        new Xlsx().write(new Sheet("test", header, List.of(Arrays.asList(cells))), bytes);
        // As a spreadsheet program reads it: by the directory at the end of the file.
        Path file = Files.write(folder.resolve("test.xlsx"), bytes.toByteArray());
        Map<String, String> parts = new HashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry part : Collections.list(zip.entries())) {
                parts.put(part.getName(), new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
