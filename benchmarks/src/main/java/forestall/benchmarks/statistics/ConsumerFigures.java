package forestall.benchmarks.statistics;

import java.util.Arrays;
import java.util.List;

/** What Kafka's ConsumerPerformance tells: a line with the names of figures, then one with the figures. */
final class ConsumerFigures {

    private static final String RATE = "fetch.nMsg.sec";
    private static final String COUNT = "data.consumed.in.nMsg";

    private ConsumerFigures() {}

    /**
     * Records a second, without the time that it took to join its group.
     *
     * @throws IllegalStateException when it has not read all of them
     */
    static double rate(List<String> lines, long records) {
        List<String> names = List.of();
        for (String line : lines) {
            List<String> cells =
                    Arrays.stream(line.split(",", -1)).map(String::strip).toList();
            if (cells.contains(RATE)) {
                names = cells;
            } else if (!names.isEmpty() && cells.size() == names.size()) {
                if (Long.parseLong(cells.get(names.indexOf(COUNT))) < records) {
                    break;
                }
                return Double.parseDouble(cells.get(names.indexOf(RATE)));
            }
        }
        throw new IllegalStateException("expected that the tool tells how quickly it has read %d records, found: %s"
                .formatted(records, String.join("; ", lines)));
    }
}
