package forestall.cases.similar.in;

import forestall.cases.similar.Found;
import forestall.cases.similar.Match;
import forestall.cases.similar.Reason;
import forestall.cases.similar.RoundMoney;
import forestall.cases.similar.SimilarCase;
import forestall.events.ids.DistrictCode;
import forestall.events.ids.VictimId;
import forestall.events.vocabulary.AgeBand;
import forestall.events.vocabulary.Channel;
import forestall.events.vocabulary.InterventionResult;
import forestall.events.vocabulary.ScamType;
import forestall.events.vocabulary.Tactic;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Similar closed cases.
 *
 * @param complete false while the index is being made anew: there may be more
 * @param indexed how many files this instance's index holds
 * @param scamTypes how likely each scam type is for what was asked about, to two decimals
 */
record SimilarAnswer(List<Item> matches, boolean complete, long indexed, Map<ScamType, Double> scamTypes) {

    static SimilarAnswer of(Found found, boolean namesFiles) {
        Map<ScamType, Double> likely = new TreeMap<>();
        found.scamTypes().forEach((type, probability) -> likely.put(type, twoDecimals(probability)));
        return new SimilarAnswer(
                found.matches().stream()
                        .map(match -> Item.of(match, namesFiles))
                        .toList(),
                found.complete(),
                found.indexed(),
                likely);
    }

    /**
     * A case, for showing to a stranger but for its victimId, which only those who investigate are told.
     *
     * @param closedMonth such as 2026-11
     * @param amountsYuan with one significant digit, in whole yuan, never added to each other
     */
    record Item(
            double score,
            List<Reason> reasons,
            ScamType scamType,
            @Nullable String impersonates,
            @Nullable Channel channel,
            @Nullable InterventionResult outcome,
            List<Tactic> tactics,
            AgeBand ageBand,
            @Nullable DistrictCode district,
            @Nullable String closedMonth,
            RoundMoney amountsYuan,
            String text,
            @Nullable VictimId victimId) {

        static Item of(Match match, boolean namesFile) {
            SimilarCase similar = match.similar();
            return new Item(
                    twoDecimals(match.score()),
                    match.reasons(),
                    similar.scamType(),
                    similar.agency(),
                    similar.channel(),
                    similar.outcome(),
                    similar.tactics(),
                    similar.ageBand(),
                    similar.district(),
                    similar.closedIn() == null ? null : similar.closedIn().toString(),
                    similar.money(),
                    similar.text(),
                    namesFile ? similar.victimId() : null);
        }
    }

    private static double twoDecimals(double figure) {
        return Math.round(figure * 100) / 100.0;
    }
}
