package forestall.reporting.recount.out;

import forestall.reporting.recount.BothCounts;
import forestall.reporting.recount.Difference;
import forestall.reporting.recount.out.TopicCells.Cell;
import forestall.reporting.streams.Edition;
import forestall.reporting.streams.Outlets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Days and months of both counts. The live minutes are no history: they are gone after hours. */
public final class CellsOfBoth implements BothCounts {

    private final List<Pair> pairs;

    /** A published topic, and the one beside it. */
    private record Pair(String topic, TopicCells published, TopicCells counted) {}

    /**
     * Of this edition.
     *
     * @param plain the one way to write figures
     */
    public CellsOfBoth(Map<String, Object> connection, Edition edition, UnaryOperator<byte[]> plain) {
        Outlets beside = Outlets.beside(edition);
        this.pairs = List.of(
                pair(connection, Outlets.PUBLISHED.daily(), beside.daily(), plain),
                pair(connection, Outlets.PUBLISHED.monthly(), beside.monthly(), plain));
    }

    private static Pair pair(
            Map<String, Object> connection, String published, String counted, UnaryOperator<byte[]> plain) {
        return new Pair(
                published, new TopicCells(connection, published, plain), new TopicCells(connection, counted, plain));
    }

    @Override
    public List<Difference> differences() {
        List<Difference> differences = new ArrayList<>();
        for (Pair pair : pairs) {
            Map<String, Cell> published = pair.published().now();
            Map<String, Cell> counted = pair.counted().now();
            pair.counted().share(published);
            for (String key : differing(published, counted)) {
                differences.addAll(
                        FlatFigures.differences(pair.topic(), key, value(published.get(key)), value(counted.get(key))));
            }
        }
        return differences;
    }

    @Override
    public int cells() {
        return pairs.stream()
                .mapToInt(pair ->
                        union(pair.published().now(), pair.counted().now()).size())
                .sum();
    }

    /** Keys whose values differ, or that only one of them has. */
    static Set<String> differing(Map<String, Cell> published, Map<String, Cell> counted) {
        Set<String> keys = union(published, counted);
        keys.removeIf(key -> Objects.equals(value(published.get(key)), value(counted.get(key))));
        return keys;
    }

    private static Set<String> union(Map<String, Cell> published, Map<String, Cell> counted) {
        Set<String> keys = new TreeSet<>(published.keySet());
        keys.addAll(counted.keySet());
        return keys;
    }

    private static @Nullable String value(@Nullable Cell cell) {
        return cell == null ? null : cell.value();
    }

    @Override
    public void close() {
        pairs.forEach(pair -> {
            pair.published().close();
            pair.counted().close();
        });
    }
}
