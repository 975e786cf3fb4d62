package forestall.cases.similar;

/**
 * What an instance's index knows.
 *
 * @param complete whether it holds all files, but for the changes of the last second or two
 * @param indexed how many files it holds
 */
public record IndexState(boolean complete, long indexed) {}
