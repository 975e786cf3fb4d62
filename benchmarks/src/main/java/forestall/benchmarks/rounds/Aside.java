package forestall.benchmarks.rounds;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Another figure of each turn of a side, beside the one that the trial gives. */
public final class Aside {

    private final List<Sample> figures = new ArrayList<>();

    public void add(double figure) {
        figures.add(Sample.of(figure));
    }

    /** The figures of the rounds, which are the last turns, beside the other side's. */
    public Pairs beside(Aside other, int rounds) {
        List<Sample> own = last(figures, rounds);
        List<Sample> others = last(other.figures, rounds);
        return new Pairs(IntStream.range(0, rounds)
                .mapToObj(round -> new Pair(own.get(round), others.get(round)))
                .toList());
    }

    private static List<Sample> last(List<Sample> all, int count) {
        return all.subList(all.size() - count, all.size());
    }
}
