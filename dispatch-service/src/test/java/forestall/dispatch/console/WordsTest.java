package forestall.dispatch.console;

import static org.assertj.core.api.Assertions.assertThat;

import forestall.dispatch.console.Due.Stage;
import forestall.dispatch.visit.VisitState;
import forestall.events.vocabulary.CallOutcome;
import forestall.events.vocabulary.Channel;
import forestall.events.vocabulary.Grade;
import forestall.events.vocabulary.InterventionResult;
import forestall.events.vocabulary.NextStepKind;
import forestall.events.vocabulary.ScamType;
import forestall.events.vocabulary.Signal;
import forestall.events.vocabulary.Vulnerability;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A code that has no words would stand on the page as its key. */
class WordsTest {
    private static final String ENGLISH = "messages.properties";
    private static final String CHINESE = "messages_zh.properties";
    private static final Map<String, Enum<?>[]> VOCABULARIES = Map.of(
            "grade", Grade.values(),
            "scam", ScamType.values(),
            "signal", Signal.values(),
            "channel", Channel.values(),
            "vulnerability", Vulnerability.values(),
            "outcome", CallOutcome.values(),
            "due", Stage.values(),
            "visit", VisitState.values(),
            "result", InterventionResult.values(),
            "next", NextStepKind.values());

    @Test
    void both_languages_say_the_same_things() {
        assertThat(words(CHINESE).stringPropertyNames())
                .isEqualTo(words(ENGLISH).stringPropertyNames());
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, CHINESE})
    void every_code_has_words(String language) {
        List<String> codes = VOCABULARIES.entrySet().stream()
                .flatMap(vocabulary ->
                        Arrays.stream(vocabulary.getValue()).map(code -> vocabulary.getKey() + "." + code.name()))
                .toList();

        assertThat(words(language).stringPropertyNames()).containsAll(codes);
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, CHINESE})
    void every_scam_has_something_to_say_against_it(String language) {
        assertThat(words(language).stringPropertyNames())
                .containsAll(Arrays.stream(ScamType.values())
                        .flatMap(type -> Stream.of("fact", "ask", "now").map(part -> "say." + type + "." + part))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, CHINESE})
    void every_rule_of_the_shipped_policy_is_told_in_words(String language) {
        List<String> rules = Pattern.compile("- rule: (\\S+)")
                .matcher(text("/forestall/dispatch/policy/default.yaml"))
                .results()
                .map(rule -> "rule." + rule.group(1))
                .toList();

        assertThat(rules).hasSizeGreaterThan(10);
        assertThat(words(language).stringPropertyNames()).containsAll(rules);
    }

    private static Properties words(String language) {
        Properties words = new Properties();
        try (InputStream file = open("/forestall/dispatch/console/" + language)) {
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String resource) {
        try (InputStream file = open(resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String resource) {
        return Objects.requireNonNull(WordsTest.class.getResourceAsStream(resource), resource);
    }
}
