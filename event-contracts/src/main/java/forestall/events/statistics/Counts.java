package forestall.events.statistics;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.LongBinaryOperator;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Numbers by a closed vocabulary, in the order of the vocabulary; what is zero is left out, so that equal counts are equal maps. */
final class Counts {

    private Counts() {}

    static <K extends Enum<K>> Map<K, Long> withoutZeros(Class<K> vocabulary, @Nullable Map<K, Long> counts) {
        return withoutZeros(new EnumMap<>(vocabulary), counts);
    }

    /** By the beginnings of buckets, in their order. */
    static Map<Long, Long> withoutZeros(@Nullable Map<Long, Long> counts) {
        return withoutZeros(new TreeMap<>(), counts);
    }

    /** Counts within a vocabulary, such as outcomes by tactic; what has no count at all is left out. */
    static <K extends Enum<K>, C> Map<K, Map<C, Long>> withoutEmpties(
            Class<K> vocabulary, @Nullable Map<K, Map<C, Long>> counts, UnaryOperator<Map<C, Long>> withoutZeros) {
        Map<K, Map<C, Long>> kept = new EnumMap<>(vocabulary);
        if (counts != null) {
            counts.forEach((code, inner) -> kept.put(code, withoutZeros.apply(inner)));
            kept.values().removeIf(Map::isEmpty);
        }
        return Collections.unmodifiableMap(kept);
    }

    /** The counts of both; what became zero is still in it. */
    static <K> Map<K, Long> combine(Map<K, Long> left, Map<K, Long> right, LongBinaryOperator operator) {
        Map<K, Long> combined = new TreeMap<>(left);
        right.forEach(
                (code, count) -> combined.put(code, operator.applyAsLong(combined.getOrDefault(code, 0L), count)));
        return combined;
    }

    /** The counts of both; what became zero is still in it. */
    static <K, C> Map<K, Map<C, Long>> combineInner(
            Map<K, Map<C, Long>> left, Map<K, Map<C, Long>> right, BinaryOperator<Map<C, Long>> combine) {
        Map<K, Map<C, Long>> combined = new TreeMap<>(left);
        right.forEach((code, inner) -> combined.put(code, combine.apply(combined.getOrDefault(code, Map.of()), inner)));
        return combined;
    }

    private static <K> Map<K, Long> withoutZeros(Map<K, Long> kept, @Nullable Map<K, Long> counts) {
        if (counts != null) {
            counts.forEach((code, count) -> {
                if (count != 0) {
                    kept.put(code, count);
                }
            });
        }
        return Collections.unmodifiableMap(kept);
    }
}
