package forestall.reporting.publicview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmallCellsTest {

    private final SmallCells small = new SmallCells(5);

    @Test
    void a_small_count_is_hidden_with_the_next_so_that_the_total_does_not_tell_it() {
        assertThat(small.hidden(List.of(100L, 3L, 70L, 50L))).containsExactly(1, 2);
        assertThat(small.hidden(List.of(100L, 70L, 3L))).containsExactly(0, 2);
        assertThat(small.hidden(List.of(100L, 9L, 5L))).isEmpty();
    }

    @Test
    void two_small_counts_of_which_the_sum_is_small_take_a_third() {
        assertThat(small.hidden(List.of(1L, 2L, 70L, 50L))).containsExactly(0, 1, 2);
        assertThat(small.hidden(List.of(3L, 90L, 2L, 50L))).containsExactly(0, 2);
    }

    @Test
    void nothing_is_a_small_count_too() {
        assertThat(small.hidden(List.of(0L, 80L, 70L))).containsExactly(0, 1);
        assertThat(small.hidden(List.of(1L, 1L, 1L, 1L, 1L))).hasSize(5);
        assertThat(small.hidden(List.of(4L))).containsExactly(0);
        assertThat(small.hidden(List.of(0L))).containsExactly(0);
    }

    @Test
    void a_minimum_that_hides_nothing_is_refused() {
        assertThatThrownBy(() -> new SmallCells(3)).hasMessage("expected a minimum of 4 or more, found 3");
    }

    /** Somebody who knows the rule, the total and all that is shown tries every table there is. */
    @ParameterizedTest
    @CsvSource({"4, 3", "4, 4", "5, 2", "5, 3", "5, 4"})
    void no_hidden_count_follows_from_what_is_shown_and_the_total(int minimum, int rows) {
        SmallCells rule = new SmallCells(minimum);
        // No count of a table that is judged can be larger than those of the tables that are tried.
        int most = 2 * minimum + 5;
        Map<String, List<Set<Long>>> possible = new HashMap<>();
        List<List<Long>> tables = tables(rows, most);
        for (List<Long> table : tables) {
            List<Set<Long>> values = possible.computeIfAbsent(published(rule, table), first -> empty(rows));
            for (int place : rule.hidden(table)) {
                values.get(place).add(table.get(place));
            }
        }

        for (List<Long> table : tables) {
            if (total(table) > most) {
                continue;
            }
            for (int place : rule.hidden(table)) {
                assertThat(possible.get(published(rule, table)).get(place))
                        .as("%s, place %d", table, place)
                        .hasSizeGreaterThan(1);
            }
        }
    }

    private static String published(SmallCells rule, List<Long> table) {
        Set<Integer> hidden = rule.hidden(table);
        StringBuilder shown = new StringBuilder();
        for (int place = 0; place < table.size(); place++) {
            shown.append(hidden.contains(place) ? "?" : table.get(place)).append(' ');
        }
        long total = total(table);
        return shown + "total " + (rule.hidden(List.of(total)).isEmpty() ? total : "?");
    }

    private static long total(List<Long> table) {
        return table.stream().mapToLong(Long::longValue).sum();
    }

    private static List<Set<Long>> empty(int rows) {
        List<Set<Long>> values = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            values.add(new HashSet<>());
        }
        return values;
    }

    private static List<List<Long>> tables(int rows, int most) {
        if (rows == 0) {
            return List.of(List.of());
        }
        List<List<Long>> tables = new ArrayList<>();
        for (List<Long> shorter : tables(rows - 1, most)) {
            for (long count = 0; count <= most; count++) {
                List<Long> table = new ArrayList<>(shorter);
                table.add(count);
                tables.add(table);
            }
        }
        return tables;
    }
}
