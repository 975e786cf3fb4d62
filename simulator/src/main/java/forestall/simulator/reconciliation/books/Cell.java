package forestall.simulator.reconciliation.books;

import java.time.LocalDate;
import java.util.Map;

/**
 * The latest figures of a cell of {@code forestall.statistics.daily}.
 *
 * @param date in Asia/Shanghai
 * @param figures those that are single numbers, by their names in the topic
 */
public record Cell(LocalDate date, Map<String, Long> figures) {

    public Cell {
        figures = Map.copyOf(figures);
    }
}
