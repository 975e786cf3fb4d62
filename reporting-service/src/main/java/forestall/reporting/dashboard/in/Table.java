package forestall.reporting.dashboard.in;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Figures that can be read, and from which a chart is drawn.
 *
 * @param heads keys of the column's names; the first is that of the rows
 */
record Table(List<String> heads, List<Row> rows) {

    /**
     * @param code what the row is about, for scripts
     * @param other its name in the other language; null where there is none
     * @param address what to look at next; null where there is nothing
     * @param chosen whether the page is about it
     */
    record Row(
            String code,
            String name,
            @Nullable String other,
            @Nullable String address,
            boolean chosen,
            List<Cell> cells) {}

    /** @param value as a plain number for scripts; empty where there is none */
    record Cell(String text, String value) {}
}
