package forestall.cases.similar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import forestall.events.vocabulary.ScamType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScamTypeGuessTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        TASK_BRUSHING              | 刷單返利，先墊付
        POLICE_PROCURATORATE_COURT | 安全帳戶
        POLICE_PROCURATORATE_COURT | ＰＯＬＩＣＥ told her: ＳＡＦＥ ＡＣＣＯＵＮＴ, money laundring
        LOAN                       | applied for a loan, wrong acount number, must pay to unfreeze
        GAME_TRADING               | 遊戲裝備交易
        UNKNOWN                    | 不肯說
        """)
    void other_spellings_mean_the_same(ScamType type, String text) {
        assertThat(best(ScamTypeGuess.shipped().of(text))).isEqualTo(type);
    }

    @Test
    void probabilities_add_up_to_one_even_of_nothing() {
        for (String text : List.of("", "。。。", "xyzzy", "\uD83D")) {
            assertThat(ScamTypeGuess.shipped().of(text).values().stream()
                            .mapToDouble(Double::doubleValue)
                            .sum())
                    .isCloseTo(1, within(1e-9));
        }
    }

    @Test
    void the_same_examples_give_the_same_guesses() {
        List<Example> examples = Example.shipped().subList(0, 100);
        String text = "老师带她炒币";

        assertThat(ScamTypeGuess.taught(Lexicon.shipped(), examples).of(text))
                .isEqualTo(ScamTypeGuess.taught(Lexicon.shipped(), examples).of(text));
    }

    @Test
    void a_concept_is_the_same_in_both_languages() {
        assertThat(Concepts.in("转到安全账户")).contains("police-safe-account");
        assertThat(Concepts.in("moved to a safe account")).contains("police-safe-account");
    }

    @Test
    void a_gap_ends_with_the_sentence() {
        Lexicon lexicon = Lexicon.read(List.of("c | LOAN=1 | 甲~乙 | one ~ two"));

        assertThat(lexicon.concepts(lexicon.units("one of the two"))).hasSize(1);
        assertThat(lexicon.concepts(lexicon.units("one. And two"))).isEmpty();
        assertThat(lexicon.concepts(lexicon.units("甲和乙"))).hasSize(1);
        assertThat(lexicon.concepts(lexicon.units("甲。乙"))).isEmpty();
    }

    @Test
    void a_line_of_the_lexicon_that_cannot_be_read_is_named() {
        assertThatThrownBy(() -> Lexicon.read(List.of("name | LOAN=1 | 贷")))
                .hasMessageContaining("expected four columns, found 3");
    }

    private static ScamType best(Map<ScamType, Double> guess) {
        return guess.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }
}
