package forestall.cases.network;

import forestall.events.ids.VictimId;
import java.util.List;
import java.util.Optional;

/**
 * Something that files have in common.
 *
 * @param id the keyed hash of the value
 * @param holders the files that hold it; of a hub some of them at most
 * @param files how many hold it
 * @param hub as networks are arranged: whether it was a hub when that was last seen to
 */
public record Tie(String id, List<Holder> holders, long files, boolean hub) {

    /**
     * A file that holds it.
     *
     * @param own whether it is the person's own number
     */
    public record Holder(VictimId file, boolean own) {}

    public Tie {
        holders = List.copyOf(holders);
    }

    public static Tie unheld(String id) {
        return new Tie(id, List.of(), 0, false);
    }

    Optional<Holder> holder(VictimId file) {
        return holders.stream().filter(holder -> holder.file().equals(file)).findFirst();
    }
}
