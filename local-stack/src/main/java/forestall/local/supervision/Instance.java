package forestall.local.supervision;

import forestall.local.process.StartFailure;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One process of a part. The first goes by the part's own name; others, side by side with it on the same broker and stores, carry a
 * number: {@code dispatch}, {@code dispatch-2}, {@code dispatch-3}.
 *
 * @param number from 1; infrastructure has one instance only
 */
public record Instance(Part part, int number) implements Comparable<Instance> {

    public static final int MOST = 9;

    private static final Comparator<Instance> ORDER =
            Comparator.comparing(Instance::part).thenComparingInt(Instance::number);

    public Instance {
        int most = part.isService() ? MOST : 1;
        if (number < 1 || number > most) {
            throw new StartFailure(
                    "Expected from 1 to %d instances of %s, found %d.".formatted(most, part.label(), number));
        }
    }

    public static Instance first(Part part) {
        return new Instance(part, 1);
    }

    /** So many, from the first. */
    public static List<Instance> of(Part part, int count) {
        int last = new Instance(part, count).number();
        return IntStream.rangeClosed(1, last)
                .mapToObj(number -> new Instance(part, number))
                .toList();
    }

    /** What people call it; its log and its directory have this name too. */
    public String label() {
        return number == 1 ? part.label() : part.label() + "-" + number;
    }

    @Override
    public int compareTo(Instance other) {
        return ORDER.compare(this, other);
    }
}
