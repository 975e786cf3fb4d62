package forestall.reporting.publicview;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which of the counts that add up to a known total are hidden: those below the minimum, zeros too, and as many others as it takes that
 * none of them follows from the total. These others are the next ones in the order of the codes: the choice does not depend on how
 * large they are, so that it tells nothing about them. (Zeros, because five ones are all that five counts above zero with the total
 * five can be.)
 *
 * @param minimum the smallest count that is shown; at least 4, since below that two hidden counts can give each other away
 */
public record SmallCells(int minimum) {

    private static final int LEAST = 4;

    public SmallCells {
        if (minimum < LEAST) {
            throw new IllegalArgumentException("expected a minimum of %d or more, found %d".formatted(LEAST, minimum));
        }
    }

    /** The places of the counts that are not shown. */
    Set<Integer> hidden(List<Long> counts) {
        TreeSet<Integer> hidden = new TreeSet<>();
        for (int place = 0; place < counts.size(); place++) {
            if (counts.get(place) < minimum) {
                hidden.add(place);
            }
        }
        if (!hidden.isEmpty()) {
            int first = hidden.first();
            for (int step = 1; step < counts.size() && !isSafe(hidden, counts); step++) {
                hidden.add((first + step) % counts.size());
            }
        }
        return hidden;
    }

    private boolean isSafe(Set<Integer> hidden, List<Long> counts) {
        return hidden.size() > 1 && hidden.stream().mapToLong(counts::get).sum() >= minimum;
    }
}
