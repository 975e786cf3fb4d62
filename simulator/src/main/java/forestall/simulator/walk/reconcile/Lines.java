package forestall.simulator.walk.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Compares what two sides say, a line for each thing. */
final class Lines {

    private Lines() {}

    /** What is on one side only; the same line twice is two things. */
    static List<Difference> compare(Check check, String about, Collection<String> expected, Collection<String> found) {
        List<String> missing = new ArrayList<>(expected);
        List<String> surplus = new ArrayList<>();
        for (String line : found) {
            if (!missing.remove(line)) {
                surplus.add(line);
            }
        }
        List<Difference> differences = new ArrayList<>();
        for (int number = 0; number < Math.max(missing.size(), surplus.size()); number++) {
            differences.add(check.difference(
                    about,
                    number < missing.size() ? missing.get(number) : "nothing more",
                    number < surplus.size() ? surplus.get(number) : "nothing more"));
        }
        return differences;
    }
}
