package forestall.cases.casefile;

/**
 * What became of an entry.
 *
 * @param item what stands in the file
 * @param version of the file
 * @param fresh false when the file had it already
 */
public record Entered<T>(T item, long version, boolean fresh) {}
