package forestall.reporting.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of a table and what each shows of a row. Their names and order are a promise to whoever built a spreadsheet on them. */
public final class Columns<R> {

    private final List<String> names = new ArrayList<>();
    private final List<Function<? super R, @Nullable Object>> values = new ArrayList<>();

    public Columns<R> with(String name, Function<? super R, @Nullable Object> value) {
        names.add(name);
        values.add(value);
        return this;
    }

    /** The columns of a part of the row; empty cells where a row has no such part. */
    public <P> Columns<R> with(String prefix, Columns<P> columns, Function<? super R, @Nullable P> part) {
        for (int i = 0; i < columns.names.size(); i++) {
            Function<? super P, @Nullable Object> value = columns.values.get(i);
            with(prefix + columns.names.get(i), row -> {
                P there = part.apply(row);
                return there == null ? null : value.apply(there);
            });
        }
        return this;
    }

    public Sheet sheet(String name, List<? extends R> rows) {
        List<List<@Nullable Object>> cells = new ArrayList<>();
        for (R row : rows) {
            List<@Nullable Object> line = new ArrayList<>();
            values.forEach(value -> line.add(value.apply(row)));
            cells.add(line);
        }
        return new Sheet(name, List.copyOf(names), cells);
    }
}
