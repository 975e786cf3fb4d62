package forestall.cases.similar;

import forestall.events.vocabulary.ScamType;
import java.util.List;
import java.util.Map;

/**
 * Similar cases, the most similar first.
 *
 * @param complete false while the index is being made anew: there may be more
 * @param indexed how many files the index holds
 * @param scamTypes how likely each scam type is for what was asked about
 */
public record Found(List<Match> matches, boolean complete, long indexed, Map<ScamType, Double> scamTypes) {

    public Found {
        matches = List.copyOf(matches);
        scamTypes = Map.copyOf(scamTypes);
    }
}
