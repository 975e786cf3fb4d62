package forestall.dispatch.directory.out;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import forestall.dispatch.directory.CsvText;
import forestall.dispatch.directory.DirectoryFaults;
import forestall.dispatch.directory.DirectoryFaults.Fault;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** CSV as RFC 4180 has it, by FastCSV. */
@Component
public final class FastCsv implements CsvText {
    private static final Pattern LINE = Pattern.compile("line (\\d+)");

    @Override
    public List<Row> rows(String text) {
        List<Row> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            for (CsvRecord read : reader) {
                if (!read.getFields().stream().allMatch(String::isBlank)) {
                    rows.add(new Row(Math.toIntExact(read.getStartingLineNumber()), read.getFields()));
                }
            }
        } catch (CsvParseException e) {
            throw malformed(e, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    @Override
    public String text(List<List<String>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            rows.forEach(writer::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** The reader names the line in its message only. */
    private static DirectoryFaults malformed(CsvParseException e, List<Row> before) {
        Matcher named = LINE.matcher(String.valueOf(e.getMessage()));
        int line = named.find() ? Integer.parseInt(named.group(1)) : before.size() + 1;
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return new DirectoryFaults(List.of(new Fault(line, "", "well-formed CSV", String.valueOf(cause.getMessage()))));
    }
}
