package forestall.dispatch.station;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A name in a text.
 *
 * @param start where it begins
 * @param end where it ends, the word for the kind included
 * @param name absent for what looks like a name and is none, such as a road that is called after a district
 */
record Mention(int start, int end, @Nullable Name name, Strength strength) {
    /** How surely the text means the place. */
    enum Strength {
        /** Named in full, or where an address has it. */
        FULL,
        /** By its bare name, or with the word of another kind. */
        BARE,
        /** By the name of a road. */
        ROAD
    }

    static Mention nothing(int start, int end) {
        return new Mention(start, end, null, Strength.BARE);
    }

    private int length() {
        return end - start;
    }

    /** Of mentions that overlap, the longest: 北新泾 is not 新泾. Several places of the very same name stay. */
    static List<Mention> longest(List<Mention> all) {
        List<Mention> kept = new ArrayList<>();
        all.stream()
                .sorted(Comparator.comparingInt(Mention::length).reversed().thenComparingInt(Mention::start))
                .filter(mention -> kept.stream().allMatch(mention::leavesAlone))
                .forEach(kept::add);
        return kept;
    }

    private boolean leavesAlone(Mention other) {
        return end <= other.start || other.end <= start || (start == other.start && end == other.end);
    }
}
