package forestall.cases.casefile;

import static java.util.Comparator.reverseOrder;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Some of a file's lines, the latest in the world first; {@code next} is null on the last page. */
public record TimelinePage(
        List<TimelineEntry> lines, @Nullable TimelineMark next) {

    public TimelinePage {
        lines = List.copyOf(lines);
    }

    /**
     * The page after a mark.
     *
     * @param newest the lines in the files themselves
     * @param earlier at least {@code limit + 1} of those elsewhere after the mark, or all; one that is on its way there stands in both
     */
    static TimelinePage of(
            List<TimelineEntry> newest, List<TimelineEntry> earlier, @Nullable TimelineMark after, int limit) {
        NavigableMap<TimelineMark, TimelineEntry> all = new TreeMap<>(reverseOrder());
        Stream.concat(newest.stream(), earlier.stream()).forEach(line -> all.put(line.mark(), line));
        List<TimelineEntry> lines = (after == null ? all : all.tailMap(after, false))
                .values().stream().limit(limit + 1L).toList();
        return lines.size() <= limit
                ? new TimelinePage(lines, null)
                : new TimelinePage(lines.subList(0, limit), lines.get(limit - 1).mark());
    }
}
