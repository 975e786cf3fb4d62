package forestall.cases.similar;

import forestall.events.ids.VictimId;
import forestall.events.vocabulary.AgeBand;
import forestall.events.vocabulary.Channel;
import forestall.events.vocabulary.ScamType;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What cases are to resemble. Does not print its text.
 *
 * @param scamType as somebody said; null or UNKNOWN when it is to be guessed from the text
 * @param impersonates the agency, as somebody said
 * @param notThese files that match no matter how well: the one that is asked about
 */
public record SimilarityQuery(
        String text,
        @Nullable ScamType scamType,
        @Nullable String impersonates,
        @Nullable Channel channel,
        AgeBand ageBand,
        Set<VictimId> notThese) {

    public SimilarityQuery {
        notThese = Set.copyOf(notThese);
    }

    @Override
    public String toString() {
        return "[similar to a text of %d characters]".formatted(text.length());
    }
}
