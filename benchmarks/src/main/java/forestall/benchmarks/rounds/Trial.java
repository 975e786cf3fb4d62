package forestall.benchmarks.rounds;

/** One side of a measurement: does its work once and says how it went. */
@FunctionalInterface
public interface Trial {

    /**
     * One turn.
     *
     * @throws Exception when the work could not be done; then there is no figure
     */
    Sample run() throws Exception;
}
