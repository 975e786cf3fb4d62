package forestall.benchmarks.report;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Rows as a table that is read in a document. */
final class MarkdownTable {

    private static final List<String> HEADER = List.of(
            "| # | what | against | ours | other | ratio | target | met | processor, ms | measured |",
            "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withZone(ZoneOffset.UTC);

    private MarkdownTable() {}

    static List<String> header() {
        return HEADER;
    }

    /** A line for each row, in their order. */
    static List<String> lines(Measured measured) {
        return measured.rows().stream().map(row -> line(row, measured)).toList();
    }

    static String of(Measured measured) {
        List<String> lines = new ArrayList<>(HEADER);
        lines.addAll(lines(measured));
        return String.join("\n", lines) + "\n";
    }

    /** The label in a line of such a table; empty when it is none. */
    static String label(String line) {
        int end = line.indexOf('|', 1);
        return line.startsWith("| ") && end > 0 ? line.substring(1, end).strip() : "";
    }

    private static String line(Row row, Measured measured) {
        return "| %s | %s | %s | %s | %s | %s | %s | %s | %s | %s |"
                .formatted(
                        row.label(),
                        row.what(),
                        row.against(),
                        Figures.of(row.pairs().ours()) + " " + row.unit(),
                        Figures.of(row.pairs().other()) + " " + row.unit(),
                        Figures.of(row.pairs().ratio()),
                        row.target().words(row.unit()),
                        met(row),
                        cost(row),
                        "%s, %s%s"
                                .formatted(
                                        DAY.format(measured.begun()),
                                        measured.commit(),
                                        measured.settings().quick() ? ", quick" : ""));
    }

    private static String met(Row row) {
        return row.target() instanceof Target.None ? "–" : row.met() ? "yes" : "no";
    }

    private static String cost(Row row) {
        return row.pairs().oursCost().isEmpty()
                ? "–"
                : "per %s: %s; other: %s"
                        .formatted(
                                row.item(),
                                Figures.of(row.pairs().oursCost()),
                                Figures.of(row.pairs().otherCost()));
    }
}
