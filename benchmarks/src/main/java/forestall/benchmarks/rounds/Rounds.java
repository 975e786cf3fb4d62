package forestall.benchmarks.rounds;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Takes turns.
 *
 * @param warmUps turns of both sides that are thrown away
 * @param count turns of both sides that are kept; in every other the sides change places
 * @param progress told in a few words after each turn of a side
 */
public record Rounds(int warmUps, int count, Consumer<String> progress) {

    public Rounds {
        if (count < 1 || warmUps < 0) {
            throw new IllegalArgumentException(
                    "expected one round or more, found %d after %d to warm up".formatted(count, warmUps));
        }
    }

    /**
     * Both sides in turn.
     *
     * @throws Exception what a side throws
     */
    public Pairs alternate(Trial ours, Trial other) throws Exception {
        for (int warmUp = 0; warmUp < warmUps; warmUp++) {
            tell("warm-up", ours.run(), other.run());
        }
        List<Pair> pairs = new ArrayList<>();
        for (int round = 0; round < count; round++) {
            Pair pair = round % 2 == 0 ? oursFirst(ours, other) : otherFirst(ours, other);
            pairs.add(pair);
            tell("round " + (round + 1), pair.ours(), pair.other());
        }
        return new Pairs(pairs);
    }

    private static Pair oursFirst(Trial ours, Trial other) throws Exception {
        Sample first = ours.run();
        return new Pair(first, other.run());
    }

    private static Pair otherFirst(Trial ours, Trial other) throws Exception {
        Sample first = other.run();
        return new Pair(ours.run(), first);
    }

    private void tell(String turn, Sample ours, Sample other) {
        progress.accept("%s: %.4g beside %.4g".formatted(turn, ours.value(), other.value()));
    }
}
