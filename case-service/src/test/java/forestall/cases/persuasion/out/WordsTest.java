package forestall.cases.persuasion.out;

import static org.assertj.core.api.Assertions.assertThat;

import forestall.cases.casefile.Relation;
import forestall.cases.persuasion.Language;
import forestall.cases.persuasion.Told;
import forestall.events.vocabulary.AgeBand;
import forestall.events.vocabulary.CallOutcome;
import forestall.events.vocabulary.InterventionResult;
import forestall.events.vocabulary.ScamType;
import forestall.events.vocabulary.Tactic;
import forestall.events.vocabulary.VisitOutcome;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {

    private static final Map<String, Enum<?>[]> VOCABULARIES = Map.of(
            "scam", ScamType.values(),
            "tactic", Tactic.values(),
            "result", InterventionResult.values(),
            "called", CallOutcome.values(),
            "visited", VisitOutcome.values(),
            "age", AgeBand.values(),
            "relation", Relation.values(),
            "kind", Told.Kind.values());

    @Test
    void both_languages_have_words_for_the_same_things() {
        assertThat(words(Language.EN).keySet()).isEqualTo(words(Language.ZH).keySet());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_code_that_a_page_can_show_has_words(Language language) {
        assertThat(words(language).keySet())
                .containsAll(VOCABULARIES.entrySet().stream()
                        .flatMap(list -> Arrays.stream(list.getValue()).map(code -> list.getKey() + "." + code))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void nothing_is_empty_and_both_languages_fill_in_the_same(Language language) {
        ResourceBundle words = words(language);

        assertThat(words.keySet().stream().map(words::getString)).noneMatch(String::isBlank);
        words.keySet().stream()
                .filter(key -> words.getString(key).contains("{"))
                .forEach(key -> {
                    String filled = new MessageFormat(words.getString(key)).format(new Object[] {"one", "two"});
                    assertThat(filled).contains("one").doesNotContain("{");
                    assertThat(filled.contains("two"))
                            .isEqualTo(words(Language.ZH).getString(key).contains("{1}"));
                });
        assertThat(Stream.of("promises", "made", "yuan").map(words::getString)).allMatch(text -> text.contains("{0}"));
    }

    private static ResourceBundle words(Language language) {
        return ResourceBundle.getBundle("forestall.cases.persuasion.words", language.locale());
    }
}
