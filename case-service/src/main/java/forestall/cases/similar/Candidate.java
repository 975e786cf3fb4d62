package forestall.cases.similar;

/**
 * A closed case that may be similar.
 *
 * @param words how well its words fit by BM25, 0 when none does
 */
public record Candidate(SimilarCase story, double words) {}
