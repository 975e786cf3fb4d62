package forestall.simulator.reconciliation.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The steps by which order is judged are those that docs/states.md draws, which in turn are those of the services. */
class StepsTest {

    private static final Pattern ARROW = Pattern.compile("(?m)^ +([A-Z_]+) --> ([A-Z_]+): (.+)$");

    @ParameterizedTest
    @CsvSource({"Intervention", "Warning call", "Visit"})
    void they_are_those_of_the_document(String chapter) throws IOException {
        Map<String, Map<String, String>> steps = switch (chapter) {
            case "Intervention" -> Steps.OF_INTERVENTION;
            case "Warning call" -> Steps.OF_CALL;
            default -> Steps.OF_VISIT;
        };
        assertThat(sorted(steps)).isEqualTo(drawn(chapter));
    }

    private static Map<String, Map<String, String>> drawn(String chapter) throws IOException {
        String document = Files.readString(Path.of("..", "docs", "states.md"));
        String text = document.split("\n## " + chapter + "\n", 2)[1].split("\n## ", 2)[0];
        Map<String, Map<String, String>> drawn = new TreeMap<>();
        Matcher arrow = ARROW.matcher(text);
        while (arrow.find()) {
            for (String step : arrow.group(3).split(", ")) {
                drawn.computeIfAbsent(step, first -> new TreeMap<>()).put(arrow.group(1), arrow.group(2));
            }
        }
        return drawn;
    }

    private static Map<String, Map<String, String>> sorted(Map<String, Map<String, String>> steps) {
        Map<String, Map<String, String>> sorted = new TreeMap<>();
        steps.forEach((step, ways) -> sorted.put(step, new TreeMap<>(ways)));
        return sorted;
    }
}
