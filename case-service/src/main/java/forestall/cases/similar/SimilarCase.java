package forestall.cases.similar;

import forestall.events.ids.DistrictCode;
import forestall.events.ids.VictimId;
import forestall.events.vocabulary.AgeBand;
import forestall.events.vocabulary.Channel;
import forestall.events.vocabulary.InterventionResult;
import forestall.events.vocabulary.ScamType;
import forestall.events.vocabulary.Tactic;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A closed case as it may be shown to a stranger, but for the victimId, which is for the squad.
 *
 * @param text without names, numbers and addresses
 */
public record SimilarCase(
        VictimId victimId,
        ScamType scamType,
        @Nullable String agency,
        @Nullable Channel channel,
        AgeBand ageBand,
        @Nullable DistrictCode district,
        @Nullable InterventionResult outcome,
        List<Tactic> tactics,
        @Nullable YearMonth closedIn,
        RoundMoney money,
        String text) {

    public SimilarCase {
        tactics = List.copyOf(tactics);
    }

    @Override
    public String toString() {
        return "[similar case " + victimId + "]";
    }
}
