package forestall.cases.similar;

import java.util.List;

/**
 * A similar case.
 *
 * @param score to compare matches of one answer with, the highest first
 */
public record Match(SimilarCase similar, double score, List<Reason> reasons) {

    public Match {
        reasons = List.copyOf(reasons);
    }
}
