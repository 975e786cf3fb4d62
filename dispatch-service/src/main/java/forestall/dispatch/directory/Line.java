package forestall.dispatch.directory;

import forestall.dispatch.directory.DirectoryFaults.Fault;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One row of a directory's CSV. What is wrong in it is added to the faults; what cannot be read of it is absent. */
final class Line {
    private static final int LONGEST_NAME = 200;
    private static final int SHOWN = 60;

    private final CsvText.Row row;
    private final List<Fault> faults;

    Line(CsvText.Row row, List<Fault> faults) {
        this.row = row;
        this.faults = faults;
    }

    int number() {
        return row.line();
    }

    String cell(Column column) {
        return row.cells().get(Column.HEADER.indexOf(column.header())).strip();
    }

    List<String> words(Column column) {
        return Arrays.stream(cell(column).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    <T> Optional<T> read(Column column, Function<String, T> as) {
        return read(column, cell(column), as);
    }

    <T> Optional<T> read(Column column, String text, Function<String, T> as) {
        try {
            return Optional.of(as.apply(text));
        } catch (IllegalArgumentException e) {
            String[] sentence = String.valueOf(e.getMessage()).split(", found ", 2);
            fault(column, sentence[0].replaceFirst("^expected ", ""), quoted(text));
            return Optional.empty();
        }
    }

    Optional<Boolean> either(Column column, String yes, String no) {
        String cell = cell(column);
        if (!cell.equals(yes) && !cell.equals(no)) {
            fault(column, yes + " or " + no, quoted(cell));
            return Optional.empty();
        }
        return Optional.of(cell.equals(yes));
    }

    void named() {
        if (cell(Column.NAME_ZH).isEmpty() && cell(Column.NAME_EN).isEmpty()) {
            fault(Column.NAME_ZH, "a name in name_zh or name_en", "neither");
        }
        for (Column column : List.of(Column.NAME_ZH, Column.NAME_EN)) {
            String name = cell(column);
            if (name.chars().anyMatch(Character::isISOControl)) {
                fault(column, "a name on one line without control characters", quoted(name));
            } else if (name.length() > LONGEST_NAME) {
                fault(column, "a name of at most %d characters".formatted(LONGEST_NAME), name.length() + " characters");
            }
        }
    }

    /** These columns mean nothing for this kind of row: what stands there was meant for another. */
    void empty(Column... columns) {
        for (Column column : columns) {
            if (!cell(column).isEmpty()) {
                fault(column, "nothing for a " + cell(Column.KIND), quoted(cell(column)));
            }
        }
    }

    void fault(Column column, String expected, String found) {
        faults.add(new Fault(row.line(), column.header(), expected, found));
    }

    static String quoted(String text) {
        String shown = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
        return "'" + shown.replaceAll("\\p{Cntrl}", "\u240A") + "'";
    }
}
