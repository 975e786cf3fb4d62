package forestall.dispatch.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers what is wrong with a policy file, so that whoever wrote it hears of everything at once. */
public final class Faults {
    /** One fault. */
    public record Fault(Place place, String expected, String found) {
        @Override
        public String toString() {
            return "%s: expected %s, found %s".formatted(place, expected, found);
        }
    }

    private final List<Fault> all = new ArrayList<>();

    public void add(Place place, String expected, String found) {
        all.add(new Fault(place, expected, found));
    }

    public int count() {
        return all.size();
    }

    /**
     * Goes on only with a file without faults.
     *
     * @throws PolicyFaults with all of them, in the order of the file
     */
    public void refuseAny(String file) {
        if (!all.isEmpty()) {
            throw new PolicyFaults(
                    file,
                    all.stream()
                            .sorted(Comparator.comparingInt(
                                            (Fault fault) -> fault.place().line())
                                    .thenComparingInt(fault -> fault.place().column()))
                            .toList());
        }
    }
}
