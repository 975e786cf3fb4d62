package forestall.cases.similar.in;

import forestall.cases.Fields;
import forestall.cases.Pages;
import forestall.cases.similar.SimilarityQuery;
import forestall.events.vocabulary.AgeBand;
import forestall.events.vocabulary.Channel;
import forestall.events.vocabulary.ScamType;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A text that cases are to resemble, with whatever is known besides. Does not print its text.
 *
 * @param limit 5 when left out
 */
record SimilarRequest(
        @Nullable String text,
        @Nullable ScamType scamType,
        @Nullable String impersonates,
        @Nullable Channel channel,
        @Nullable AgeBand ageBand,
        @Nullable Integer limit) {

    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_AGENCY = 200;
    private static final int USUAL = Integer.parseInt(SimilarController.USUAL);

    SimilarityQuery query() {
        return new SimilarityQuery(
                Fields.text("/text", text, LONGEST_TEXT),
                scamType,
                Fields.optionalText("/impersonates", impersonates, LONGEST_AGENCY),
                channel,
                Objects.requireNonNullElse(ageBand, AgeBand.UNKNOWN),
                Set.of());
    }

    int size() {
        return Pages.limit("/limit", limit == null ? USUAL : limit);
    }

    @Override
    public String toString() {
        return "[similar to a text]";
    }
}
