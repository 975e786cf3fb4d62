package forestall.dispatch.console;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import forestall.chassis.deadletter.DeadLetter;
import forestall.dispatch.console.operator.Due.Stage;
import forestall.dispatch.console.station.Todo.Step;
import forestall.dispatch.intervention.InterventionState;
import forestall.dispatch.visit.AfterVisit;
import forestall.dispatch.visit.VisitPolicy;
import forestall.dispatch.visit.VisitState;
import forestall.events.EventType;
import forestall.events.InterventionEvent;
import forestall.events.vocabulary.CallOutcome;
import forestall.events.vocabulary.Channel;
import forestall.events.vocabulary.DeadlineStage;
import forestall.events.vocabulary.Grade;
import forestall.events.vocabulary.InterventionResult;
import forestall.events.vocabulary.LocationKind;
import forestall.events.vocabulary.NextStepKind;
import forestall.events.vocabulary.ScamType;
import forestall.events.vocabulary.Shortfall;
import forestall.events.vocabulary.Signal;
import forestall.events.vocabulary.Tactic;
import forestall.events.vocabulary.VisitOutcome;
import forestall.events.vocabulary.Vulnerability;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A code that has no words would stand on the page as its key. */
class WordsTest {
    private static final String ENGLISH = "messages.properties";
    private static final String CHINESE = "messages_zh.properties";
    private static final Map<String, Enum<?>[]> VOCABULARIES = Map.ofEntries(
            entry("grade", Grade.values()),
            entry("scam", ScamType.values()),
            entry("signal", Signal.values()),
            entry("channel", Channel.values()),
            entry("vulnerability", Vulnerability.values()),
            entry("outcome", CallOutcome.values()),
            entry("due", Stage.values()),
            entry("visit", VisitState.values()),
            entry("result", InterventionResult.values()),
            entry("next", NextStepKind.values()),
            entry("todo", Step.values()),
            entry("kind", LocationKind.values()),
            entry("at-the-door", VisitOutcome.values()),
            entry("tactic", Tactic.values()),
            entry("shortfall", Shortfall.values()),
            entry("missed", DeadlineStage.values()),
            entry("state", InterventionState.values()));

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
    void every_event_of_a_timeline_has_words(String language) {
        List<String> events = EventType.all().stream()
                .map(EventType::record)
                .filter(InterventionEvent.class::isAssignableFrom)
                .map(event -> "event." + event.getSimpleName())
                .toList();

        assertThat(events).hasSizeGreaterThan(10);
        assertThat(words(language).stringPropertyNames()).containsAll(events);
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, CHINESE})
    void every_kind_of_dead_letter_has_words(String language) {
        assertThat(words(language).stringPropertyNames())
                .containsAll(Arrays.stream(DeadLetter.Reason.values())
                        .map(reason -> "letter." + reason.tag())
                        .toList());
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

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, CHINESE})
    void every_reason_for_a_visit_that_a_policy_gives_is_told_in_words(String language) {
        VisitPolicy door = new VisitPolicy("1", Duration.ofHours(72), Duration.ofHours(2), Duration.ofHours(2));
        List<String> again = Arrays.stream(VisitOutcome.values())
                .map(outcome -> door.after(outcome, Instant.EPOCH))
                .filter(AfterVisit.VisitAgain.class::isInstance)
                .map(after -> "sent." + after.step("1").rule())
                .toList();

        assertThat(again).hasSize(2);
        assertThat(words(language).stringPropertyNames()).containsAll(again);
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, CHINESE})
    void every_fact_of_a_timeline_has_a_label(String language) throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/forestall/dispatch"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                if (source.contains("Facts")) {
                    Pattern.compile("and\\(\\s*\"([a-zA-Z]+)\"")
                            .matcher(source)
                            .results()
                            .forEach(match -> names.add(match.group(1)));
                }
            }
        }
        // It stands behind what follows.
        names.remove("nextAt");

        assertThat(names).hasSizeGreaterThan(20).contains("station", "visitBy", "route");
        assertThat(words(language).stringPropertyNames())
                .contains("line.source")
                .containsAll(names.stream().map(name -> "line." + name).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, CHINESE})
    void every_reason_that_a_visit_gives_for_what_follows_is_told_in_words(String language) {
        VisitPolicy door = new VisitPolicy("1", Duration.ofHours(72), Duration.ofHours(2), Duration.ofHours(2));
        Set<Object> words = words(language).keySet();

        assertThat(VisitOutcome.values())
                .extracting(
                        outcome -> door.after(outcome, Instant.EPOCH).step("1").rule())
                .allMatch(rule -> words.contains("why." + rule) || words.contains("sent." + rule));
    }

    /** What stands among the codes of refusals and is none that a page can show. */
    private static final Set<String> NO_REFUSALS = Set.of(
            "cursor-unknown", "given-up", "handed-over", "nobody-knows", "operator-silent", "taken-by-supervisor");

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, CHINESE})
    void every_refusal_that_a_page_can_show_has_words(String language) throws IOException {
        Set<String> codes = refusals();

        assertThat(codes).hasSizeGreaterThan(50).contains("call-claimed-by-another", "visit-changed-meanwhile");
        assertThat(words(language).stringPropertyNames())
                .containsAll(codes.stream().map(code -> "refusal." + code).toList());
    }

    /** By the use cases, and by the consoles themselves. */
    private static Set<String> refusals() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/forestall/dispatch"))) {
            for (Path file : files.filter(WordsTest::isBehindAPage).toList()) {
                String source = Files.readString(file);
                if (source.contains("Refusal")) {
                    Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\"")
                            .matcher(source)
                            .results()
                            .forEach(match -> codes.add(match.group(1)));
                }
            }
        }
        for (String thing : List.of("call", "visit", "intervention")) {
            codes.add(thing + "-changed-meanwhile");
            codes.add(thing + "-in-another-state");
        }
        codes.removeAll(NO_REFUSALS);
        return codes;
    }

    private static boolean isBehindAPage(Path file) {
        String name = file.toString();
        return name.endsWith(".java")
                && Stream.of("warningcall", "visit", "intervention", "triage", "deadletter", "console", "directory")
                        .anyMatch(feature -> name.contains("/dispatch/" + feature + "/"))
                && (name.contains("/console/") || !name.contains("/in/"));
    }

    @Test
    void one_thing_has_one_word_that_of_the_glossary() {
        assertThat(words(CHINESE).entrySet())
                .noneMatch(word -> !word.getKey().toString().startsWith("say.")
                        && Pattern.compile("主管|当事人|(?<!接通)对象|(?<!通讯)名录|暂停接警|取消|持续关注")
                                .matcher(word.getValue().toString())
                                .find());
    }

    @Test
    void a_page_asks_for_no_word_that_there_is_not() throws IOException {
        Set<String> words = new TreeSet<>(words(ENGLISH).stringPropertyNames());
        Properties shared = new Properties();
        try (InputStream file = open("/forestall/pages/messages.properties")) {
            shared.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        words.addAll(shared.stringPropertyNames());

        assertThat(asked())
                .hasSizeGreaterThan(100)
                .allSatisfy(word -> assertThat(words).contains(word));
    }

    /** Every word that a template names in full. */
    private static Set<String> asked() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/forestall/dispatch/console"))) {
            Set<String> asked = new TreeSet<>();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".html")).toList()) {
                Pattern.compile("#\\{([a-z][a-z.-]*)[({}]")
                        .matcher(Files.readString(file))
                        .results()
                        .forEach(match -> asked.add(match.group(1)));
            }
            return asked;
        }
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
