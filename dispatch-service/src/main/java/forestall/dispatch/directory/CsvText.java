package forestall.dispatch.directory;

import java.util.List;

/** Rows as comma-separated text, and back. */
public interface CsvText {
    /**
     * One row.
     *
     * @param line in which it begins, from 1, as an editor counts
     */
    record Row(int line, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * The rows that are neither empty nor comments ({@code #}).
     *
     * @throws DirectoryFaults when the text is no CSV, naming the line
     */
    List<Row> rows(String text);

    String text(List<List<String>> rows);
}
