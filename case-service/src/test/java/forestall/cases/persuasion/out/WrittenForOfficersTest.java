package forestall.cases.persuasion.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import forestall.cases.persuasion.IdentityProof;
import forestall.cases.persuasion.ScamScript;
import forestall.cases.persuasion.ScamScripts;
import forestall.cases.persuasion.Wording;
import forestall.events.vocabulary.ScamType;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WrittenForOfficersTest {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private final ScamScripts scripts = WrittenForOfficers.scripts();

    @ParameterizedTest
    @EnumSource(ScamType.class)
    void there_is_a_whole_script_for_each_type_in_both_languages(ScamType type) {
        ScamScript script = scripts.of(type);

        assertThat(script.type()).isEqualTo(type);
        assertThat(script.steps()).hasSizeGreaterThanOrEqualTo(4);
        assertThat(script.signs()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(script.never()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(script.ask()).hasSizeGreaterThanOrEqualTo(3);
        words(script).forEach(WrittenForOfficersTest::isInBothLanguages);
    }

    @ParameterizedTest
    @EnumSource(ScamType.class)
    void no_two_steps_of_a_script_say_the_same(ScamType type) {
        assertThat(scripts.of(type).steps().stream().flatMap(step -> Stream.of(step.does(), step.says(), step.tell())))
                .doesNotHaveDuplicates();
    }

    @Test
    void an_officer_has_something_to_show_something_to_promise_and_something_to_compare() {
        IdentityProof identity = WrittenForOfficers.identity();

        assertThat(identity.proofs()).hasSizeGreaterThanOrEqualTo(4);
        assertThat(identity.never()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(identity.compare()).isNotEmpty();
        Stream.of(identity.proofs(), identity.never(), identity.compare())
                .flatMap(List::stream)
                .forEach(WrittenForOfficersTest::isInBothLanguages);
        assertThat(identity.proofs())
                .extracting(Wording::zh)
                .anySatisfy(proof -> assertThat(proof).contains("110"))
                .anySatisfy(proof -> assertThat(proof).contains("96110"));
    }

    @ParameterizedTest
    @CsvSource(value = {"'',Something", "'某事',''", "'某事',"})
    void what_is_said_in_one_language_only_is_refused(String zh, String en) {
        assertThatThrownBy(() -> new Wording(zh, en))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("zh and en");
    }

    @Test
    void a_type_without_a_script_and_one_with_two_are_refused() {
        List<ScamScript> all = Stream.of(ScamType.values()).map(scripts::of).toList();

        assertThatThrownBy(() -> new ScamScripts(all.subList(1, all.size()), List.of()))
                .hasMessageContaining(all.getFirst().type().name());
        assertThatThrownBy(() -> new ScamScripts(
                        Stream.concat(all.stream(), Stream.of(all.getFirst())).toList(), List.of()))
                .hasMessageContaining("two");
    }

    private static Stream<Wording> words(ScamScript script) {
        return Stream.of(
                        Stream.of(script.summary()),
                        script.steps().stream().flatMap(step -> Stream.of(step.does(), step.says(), step.tell())),
                        script.signs().stream(),
                        script.never().stream(),
                        script.ask().stream())
                .flatMap(words -> words);
    }

    private static void isInBothLanguages(Wording words) {
        assertThat(words.zh()).containsPattern(HAN);
        assertThat(words.en()).isNotBlank().doesNotContainPattern(HAN);
    }
}
