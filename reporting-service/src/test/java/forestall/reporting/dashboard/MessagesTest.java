package forestall.reporting.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import forestall.events.vocabulary.DeadlineStage;
import forestall.events.vocabulary.ResponseStep;
import forestall.events.vocabulary.Tactic;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A code that is added to a vocabulary is not shown as a key. */
class MessagesTest {

    @Test
    void both_languages_say_the_same_things() throws IOException {
        assertThat(keys("messages.properties")).isEqualTo(keys("messages_zh.properties"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages.properties", "messages_zh.properties"})
    void everything_that_a_row_can_be_about_has_a_name(String file) throws IOException {
        Stream<String> needed = Stream.of(
                        names("tactic.", Tactic.values()),
                        names("stage.", DeadlineStage.values()),
                        names("step.", ResponseStep.values()),
                        Arrays.stream(OutcomeGroup.values()).map(group -> "outcomes." + group.word()),
                        Arrays.stream(Measure.values()).map(measure -> "measure." + measure.word()))
                .flatMap(each -> each);

        assertThat(keys(file)).containsAll(needed.toList());
    }

    private static Stream<String> names(String prefix, Enum<?>... codes) {
        return Arrays.stream(codes).map(code -> prefix + code.name());
    }

    private static Set<String> keys(String file) throws IOException {
        try (Reader text =
                new InputStreamReader(MessagesTest.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            Properties messages = new Properties();
            messages.load(text);
            return messages.stringPropertyNames();
        }
    }
}
