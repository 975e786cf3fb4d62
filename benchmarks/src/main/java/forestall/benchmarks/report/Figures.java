package forestall.benchmarks.report;

import forestall.benchmarks.rounds.Spread;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Figures as people read them: as many digits as mean something. */
final class Figures {

    private Figures() {}

    static String of(double figure, Locale locale) {
        double size = Math.abs(figure);
        if (size >= 100 || figure == Math.rint(figure)) {
            return String.format(locale, "%,.0f", figure);
        }
        return String.format(locale, size >= 10 ? "%.1f" : size >= 0.1 ? "%.2f" : "%.4f", figure);
    }

    /** The median, then the least and the most. */
    static String of(Spread spread) {
        return "%s (%s–%s)".formatted(plain(spread.median()), plain(spread.least()), plain(spread.most()));
    }

    /** Each process with its median. */
    static String of(Map<String, Spread> costs) {
        return costs.isEmpty()
                ? "–"
                : costs.entrySet().stream()
                        .map(cost -> cost.getKey() + " " + plain(cost.getValue().median()))
                        .collect(Collectors.joining(", "));
    }

    private static String plain(double figure) {
        return of(figure, Locale.ROOT);
    }
}
