package forestall.benchmarks.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The document with the figures, {@code docs/performance.md}: what stands between its two markers is written by the command. */
public final class PerformancePage {

    static final String BEGIN = "<!-- figures: written by ./bench --write -->";
    static final String END = "<!-- end of the figures -->";

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    private final Path file;

    public PerformancePage(Path file) {
        this.file = file;
    }

    /**
     * Puts the rows in. Rows that were not measured now stay when they were measured on the same machine.
     *
     * @throws IllegalStateException when the document has no place for them
     */
    public void write(Measured measured) {
        try {
            Files.writeString(file, with(Files.readString(file), measured));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    static String with(String document, Measured measured) {
        int begin = document.indexOf(BEGIN);
        int end = document.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalStateException(
                    "expected \"" + BEGIN + "\" and \"" + END + "\" in the document, found none");
        }
        String before = document.substring(0, begin + BEGIN.length());
        String figures = figures(document.substring(before.length(), end), measured);
        return before + "\n" + figures + document.substring(end);
    }

    private static String figures(String former, Measured measured) {
        String machine = measured.machine().sentence();
        TreeMap<String, String> rows = new TreeMap<>(
                Comparator.comparingInt(PerformancePage::number).thenComparing(Comparator.naturalOrder()));
        if (former.contains(machine)) {
            former.lines()
                    .filter(line -> number(MarkdownTable.label(line)) > 0)
                    .forEach(line -> rows.put(MarkdownTable.label(line), line));
        }
        // A benchmark that was measured anew has its rows from now, and none of those that it had before.
        measured.rows().forEach(row -> rows.keySet().removeIf(label -> number(label) == number(row.label())));
        MarkdownTable.lines(measured).forEach(line -> rows.put(MarkdownTable.label(line), line));
        List<String> lines = new ArrayList<>(List.of("", machine, ""));
        lines.addAll(MarkdownTable.header());
        lines.addAll(rows.values());
        lines.add("");
        return String.join("\n", lines) + "\n";
    }

    private static int number(String label) {
        Matcher number = NUMBER.matcher(label);
        return number.lookingAt() ? Integer.parseInt(number.group()) : 0;
    }
}
