package forestall.reporting.recount;

import forestall.reporting.streams.Edition;

/** The moment at which another edition counts for everybody. */
public interface TakingOver extends AutoCloseable {

    /** Tells all instances to stop counting. It ends by itself when nobody ends it, after two minutes. */
    void pause();

    /** Lets the edition that was in force go on. */
    void resume();

    /**
     * Makes what is published equal to what this edition counted, and this edition the one in force, both or neither. Neither count
     * may be running.
     *
     * @return how many cells changed
     */
    long takeOver(Edition edition);

    @Override
    void close();
}
