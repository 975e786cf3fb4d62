package forestall.cases.persuasion;

import forestall.events.facts.Money;
import forestall.events.ids.DistrictCode;
import forestall.events.vocabulary.AgeBand;
import forestall.events.vocabulary.InterventionResult;
import forestall.events.vocabulary.ScamType;
import forestall.events.vocabulary.Tactic;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A closed case that resembles the one at hand, fit to be shown to a stranger: no name, number or address stands in it.
 *
 * @param text what happened, redacted
 * @param prevented what was kept before it was transferred; null when nothing is known of it
 * @param stopped what was stopped in an account; null likewise
 * @param suffered what was lost; null likewise
 * @param closedMonth in Asia/Shanghai; null when that was not recorded
 * @param reasons why it resembles, as the search names them
 */
public record SimilarStory(
        String text,
        ScamType scamType,
        InterventionResult result,
        List<Tactic> tactics,
        AgeBand ageBand,
        @Nullable DistrictCode district,
        @Nullable Money prevented,
        @Nullable Money stopped,
        @Nullable Money suffered,
        @Nullable YearMonth closedMonth,
        List<String> reasons) {

    public SimilarStory {
        tactics = List.copyOf(tactics);
        reasons = List.copyOf(reasons);
    }

    public Ending ending() {
        return Ending.of(result, suffered);
    }
}
