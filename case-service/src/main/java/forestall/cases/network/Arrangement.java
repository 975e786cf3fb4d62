package forestall.cases.network;

import forestall.events.ids.VictimId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The same, to be changed by one arranger at a time. Each write is atomic by itself and may be done twice. Whoever lost the turn meanwhile
 * fails at the first read or write of something that the next arranger has looked at, so to that one it seems as if the other had been
 * killed at that point.
 */
public interface Arrangement extends Web {

    /** Takes the turn or keeps it; false while it is somebody else's. */
    boolean takeTurn();

    /** Gives the turn back, if it is still had. */
    void endTurn();

    /** Every holder of a tie, a hub's too. */
    List<Tie.Holder> holders(String tie);

    /**
     * Begins a change of a file's ties.
     *
     * @param mayHold those that it held and those that it will hold
     */
    void begin(VictimId file, Set<Holding> mayHold);

    /** A file, or several, by the ties that they hold from now on; each by itself, in any order. */
    void join(Map<String, Tie.Holder> holders);

    void leave(String tie, VictimId file);

    /** Where a file stands in its network; see {@link Node}. */
    record Place(@Nullable VictimId parent, long size) {}

    void place(Map<VictimId, Place> places);

    /** The networks are as they must be with the tie being a hub or none. */
    void arranged(String tie, boolean hub);

    /** The change of a file's ties is through. */
    void arranged(VictimId file, Set<Holding> holds, List<VictimId> merged);

    /** What was told of the links of these files, of all that were asked for. */
    Map<VictimId, Told> told(Set<VictimId> files);

    void tell(VictimId file, Told told);
}
