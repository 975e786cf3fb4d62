package forestall.cases.network;

import java.util.Optional;

/** How far the rebuild is. */
public interface Rebuilds {

    /** The one under way, or the last one. */
    Optional<Rebuild> latest();

    /** Begins a rebuild unless one is under way; the one that is under way then. */
    Rebuild begin(Rebuild fresh);

    void goneOn(Rebuild rebuild);
}
