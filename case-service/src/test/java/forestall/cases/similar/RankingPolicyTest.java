package forestall.cases.similar;

import static org.assertj.core.api.Assertions.assertThat;

import forestall.events.ids.VictimId;
import forestall.events.vocabulary.AgeBand;
import forestall.events.vocabulary.Channel;
import forestall.events.vocabulary.ScamType;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RankingPolicyTest {

    @Test
    void the_right_type_comes_before_better_words() {
        List<RankingPolicy.Ranked> ranked = RankingPolicy.rank(
                query(null),
                types(ScamType.LOAN, 0.9),
                List.of(candidate("words", ScamType.ROMANCE, 20), candidate("right", ScamType.LOAN, 2)),
                5);

        assertThat(ranked)
                .extracting(one -> one.candidate().story().victimId())
                .containsExactly(id("right"), id("words"));
    }

    @Test
    void in_doubt_the_better_words_come_first() {
        List<RankingPolicy.Ranked> ranked = RankingPolicy.rank(
                query(null),
                types(ScamType.LOAN, 0.1),
                List.of(candidate("guess", ScamType.LOAN, 2), candidate("words", ScamType.ROMANCE, 20)),
                5);

        assertThat(ranked.getFirst().candidate().story().victimId()).isEqualTo(id("words"));
    }

    @Test
    void what_somebody_said_is_believed_more_than_the_text() {
        Map<ScamType, Double> types =
                RankingPolicy.types(query(ScamType.ROMANCE), types(ScamType.LOAN, 0.9), List.of());

        assertThat(types.get(ScamType.ROMANCE)).isGreaterThan(0.9);
        assertThat(RankingPolicy.worthLooking(types).getFirst()).isEqualTo(ScamType.ROMANCE);
    }

    @Test
    void that_nothing_is_known_says_nothing() {
        assertThat(RankingPolicy.types(query(ScamType.UNKNOWN), types(ScamType.LOAN, 0.9), List.of())
                        .get(ScamType.LOAN))
                .isGreaterThan(0.8);
    }

    @Test
    void cases_with_fitting_words_have_a_say() {
        Map<ScamType, Double> even = types(ScamType.LOAN, 1.0 / ScamType.values().length);

        Map<ScamType, Double> types = RankingPolicy.types(
                query(null), even, List.of(candidate("a", ScamType.OTHER, 9), candidate("b", ScamType.OTHER, 8)));

        assertThat(RankingPolicy.worthLooking(types).getFirst()).isEqualTo(ScamType.OTHER);
    }

    @Test
    void a_file_is_named_once_and_no_more_than_were_asked_for() {
        List<Candidate> twice = List.of(
                candidate("a", ScamType.LOAN, 3),
                candidate("a", ScamType.LOAN, 3),
                candidate("b", ScamType.LOAN, 2),
                candidate("c", ScamType.LOAN, 1));

        assertThat(RankingPolicy.rank(query(null), types(ScamType.LOAN, 0.9), twice, 2))
                .hasSize(2)
                .extracting(one -> one.candidate().story().victimId())
                .containsExactly(id("a"), id("b"));
    }

    private static SimilarityQuery query(ScamType said) {
        return new SimilarityQuery("text", said, "Police", Channel.SMS, AgeBand.FROM_60, Set.of());
    }

    /** So much for one type, the rest evenly for the others. */
    private static Map<ScamType, Double> types(ScamType type, double probability) {
        Map<ScamType, Double> types = new EnumMap<>(ScamType.class);
        for (ScamType other : ScamType.values()) {
            types.put(other, other == type ? probability : (1 - probability) / (ScamType.values().length - 1));
        }
        return types;
    }

    private static Candidate candidate(String name, ScamType type, double words) {
        return new Candidate(
                new SimilarCase(
                        id(name), type, null, null, AgeBand.UNKNOWN, null, null, List.of(), null, RoundMoney.NONE, ""),
                words);
    }

    private static VictimId id(String name) {
        return new VictimId("file-of-somebody-" + name);
    }
}
