package forestall.reporting.recount;

/** A count of the whole history that publishes nothing. */
public interface CountBeside extends AutoCloseable {

    void start();

    /** Whether it gave up. */
    boolean isBroken();

    /** How many records it has yet to take, at least one while it has not begun. */
    long recordsBehind();

    /** How many records it could not count so far; they have been put aside when they were new. */
    long passedOver();

    /** Commits what is counted, and leaves the rest to whoever goes on. */
    @Override
    void close();
}
