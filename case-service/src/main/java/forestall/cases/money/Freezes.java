package forestall.cases.money;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When freezes end, so that nobody has to search the files for it. */
public interface Freezes {

    /**
     * Before the file says so: a mark that no file bears out finds nothing, one that is missing would hide a freeze. Marked again for
     * another person, the mark moves there.
     */
    void mark(FreezeMark mark);

    /**
     * Marks in the order of their ends.
     *
     * @param after key of the last mark of the page before; null for the first page
     * @param before the end of this and all later ones is not asked for
     */
    List<FreezeMark> ending(@Nullable String after, Instant before, int limit);

    /** The same without those that are settled. */
    List<FreezeMark> unsettled(@Nullable String after, Instant before, int limit);

    /** Nobody has to be reminded of it any more. */
    void settle(FreezeMark mark);

    /** Takes a mark away, unless it was set again since it was read. */
    void forget(FreezeMark mark);
}
