package forestall.cases.money;

import forestall.events.ids.VictimId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Where the money of each person is kept: in the case files. */
public interface Ledgers {

    /** Empty while nothing is known about the person. */
    Optional<Ledger> find(VictimId victim);

    /** The ledger, and those of the files that were merged into this one. Empty while nothing is known about the person. */
    List<Ledger> together(VictimId victim);

    /** The file that this one was merged into; empty while it continues by itself. */
    Optional<VictimId> continuesAs(VictimId file);

    /**
     * Decides on a ledger as it is, and stores the changed loss, the timeline's line and what is announced in one step; decides anew when
     * somebody else changed the file meanwhile.
     *
     * @return what was posted; empty when the decision was to change nothing, or there is no file
     */
    Optional<Posting> post(VictimId victim, Function<Ledger, Optional<Posting>> decision);
}
