package forestall.cases.casefile;

/**
 * Keeps something that follows from the files. Told of a change before it is stored: a change that was told of and does not happen harms
 * nobody, one that happens untold would be missed.
 */
public interface FileFollower {

    /** The first state is {@link CaseFile#unknown} for a file that begins. */
    void changing(CaseFile before, CaseFile after);
}
