package forestall.events.statistics;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.LongBinaryOperator;
import org.jspecify.annotations.Nullable;

/** Numbers by a closed vocabulary, in the order of the vocabulary; what is zero is left out, so that equal counts are equal maps. */
final class Counts {

    private Counts() {}

    static <K extends Enum<K>> Map<K, Long> withoutZeros(Class<K> vocabulary, @Nullable Map<K, Long> counts) {
        Map<K, Long> kept = new EnumMap<>(vocabulary);
        if (counts != null) {
            counts.forEach((code, count) -> {
                if (count != 0) {
                    kept.put(code, count);
                }
            });
        }
        return Collections.unmodifiableMap(kept);
    }

    static <K extends Enum<K>> Map<K, Long> combine(
            Class<K> vocabulary, Map<K, Long> left, Map<K, Long> right, LongBinaryOperator operator) {
        Map<K, Long> combined = new EnumMap<>(vocabulary);
        combined.putAll(left);
        right.forEach(
                (code, count) -> combined.put(code, operator.applyAsLong(combined.getOrDefault(code, 0L), count)));
        return withoutZeros(vocabulary, combined);
    }
}
