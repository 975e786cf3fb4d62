package forestall.cases.follow;

import forestall.events.ids.VictimId;

/** What is done with a file that was marked. It may be done twice, and on any instance. */
public interface Look {

    /** Whether this instance is to look at files now; asked before each round. */
    default boolean isMyTurn() {
        return true;
    }

    /** This instance stops: another may have the turn at once. Asked after the last round. */
    default void endTurn() {}

    /** Looks at a file, which need not be there. */
    void at(VictimId file);
}
