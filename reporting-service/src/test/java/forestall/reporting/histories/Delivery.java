package forestall.reporting.histories;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** How events come in when nothing goes well. */
public final class Delivery {

    private Delivery() {}

    /**
     * In any order, also of one person's events, and some of them twice.
     *
     * @param percent how many of a hundred come twice
     */
    public static <T> List<T> inDisorder(List<T> told, int percent, long seed) {
        Random chance = new Random(seed);
        List<T> twice = new ArrayList<>(told);
        Collections.shuffle(twice, chance);
        List<T> delivered = new ArrayList<>(told);
        delivered.addAll(twice.subList(0, told.size() * percent / 100));
        Collections.shuffle(delivered, chance);
        return delivered;
    }
}
