package forestall.simulator.city.people;

import java.util.Objects;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Chance that follows from the seed and from what it is about, whoever asks, and when. */
public final class Draw {

    private Draw() {}

    /** About this person, for this purpose, the n-th time. */
    public static RandomGenerator about(long seed, int person, String purpose, int time) {
        long about = Objects.hash(person, purpose, time) * 0x9E3779B97F4A7C15L;
        RandomGenerator random = new SplittableRandom(seed ^ about);
        random.nextLong();
        return random;
    }

    /** The first whose turn it is when the weights are laid end to end. */
    @SafeVarargs
    static <T> T weighted(RandomGenerator random, Weighted<T>... all) {
        double whole = 0;
        for (Weighted<T> each : all) {
            whole += each.weight();
        }
        double left = random.nextDouble() * whole;
        for (Weighted<T> each : all) {
            left -= each.weight();
            if (left < 0) {
                return each.value();
            }
        }
        return all[all.length - 1].value();
    }

    record Weighted<T>(T value, double weight) {}

    static <T> Weighted<T> weight(double weight, T value) {
        return new Weighted<>(value, weight);
    }
}
