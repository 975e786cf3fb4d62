package forestall.reporting.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * RFC 4180 in UTF-8, with the byte order mark without which Excel takes it for a local code page. A text that a spreadsheet would run
 * as a formula gets an apostrophe before it; numbers stay numbers.
 */
public final class Csv implements SheetFormat {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String LINE_END = "\r\n";
    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    @Override
    public String mediaType() {
        return Formats.CSV;
    }

    @Override
    public String ending() {
        return "csv";
    }

    @Override
    public void write(Sheet sheet, OutputStream to) throws IOException {
        StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);
        text.append(line(sheet.header()));
        sheet.rows().forEach(row -> text.append(line(row)));
        to.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String line(List<? extends @Nullable Object> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", LINE_END));
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Number number -> number.toString();
            default -> quoted(harmless(value.toString()));
        };
    }

    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == '"' || c == ',' || c == '\r' || c == '\n');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
