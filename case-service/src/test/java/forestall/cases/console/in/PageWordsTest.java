package forestall.cases.console.in;

import static org.assertj.core.api.Assertions.assertThat;

import forestall.cases.audit.AuditEntry;
import forestall.cases.casefile.CaseState;
import forestall.cases.casefile.DocumentKind;
import forestall.cases.casefile.Relation;
import forestall.cases.console.LookUp;
import forestall.cases.money.LossState;
import forestall.cases.money.Posting;
import forestall.cases.similar.Reason;
import forestall.events.CaseEvent;
import forestall.events.InterventionEvent;
import forestall.events.vocabulary.CallOutcome;
import forestall.events.vocabulary.CaseRole;
import forestall.events.vocabulary.Channel;
import forestall.events.vocabulary.DeadlineStage;
import forestall.events.vocabulary.Grade;
import forestall.events.vocabulary.InterventionResult;
import forestall.events.vocabulary.LinkKind;
import forestall.events.vocabulary.LocationKind;
import forestall.events.vocabulary.LossEvidence;
import forestall.events.vocabulary.LossPreventedKind;
import forestall.events.vocabulary.NextStepKind;
import forestall.events.vocabulary.PreventedBy;
import forestall.events.vocabulary.Reached;
import forestall.events.vocabulary.ScamType;
import forestall.events.vocabulary.Shortfall;
import forestall.events.vocabulary.Signal;
import forestall.events.vocabulary.Tactic;
import forestall.events.vocabulary.VisitOutcome;
import forestall.events.vocabulary.Vulnerability;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** Whatever a page can show has words in both languages. */
class PageWordsTest {

    /** What is not about one file, or not about people who look. */
    private static final Set<AuditEntry.Action> ELSEWHERE = Set.of(
            AuditEntry.Action.REBUILD_IDENTIFIERS,
            AuditEntry.Action.REBUILD_INDEX,
            AuditEntry.Action.REBUILD_NETWORKS,
            AuditEntry.Action.READ_NOTICES,
            AuditEntry.Action.READ_FREEZES);

    private static final Pattern KEBAB = Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\"");

    /** What only programs can ask for in a wrong way, what a page tells otherwise, and what is no code. */
    private static final Set<String> NO_REFUSALS_OF_PAGES = Set.of(
            "another-document",
            "audit-range",
            "before-at-impossible-time",
            "loss-in-another-currency",
            "network-not-found",
            "page-limit",
            "unknown-code",
            "no-store");

    private static final Map<String, Class<? extends Enum<?>>> VOCABULARIES = Map.ofEntries(
            Map.entry("called", CallOutcome.class),
            Map.entry("visited", VisitOutcome.class),
            Map.entry("result", InterventionResult.class),
            Map.entry("scam", ScamType.class),
            Map.entry("tactic", Tactic.class),
            Map.entry("relation", Relation.class),
            Map.entry("grade", Grade.class),
            Map.entry("role", CaseRole.class),
            Map.entry("reached", Reached.class),
            Map.entry("channel", Channel.class),
            Map.entry("signal", Signal.class),
            Map.entry("place", LocationKind.class),
            Map.entry("next", NextStepKind.class),
            Map.entry("stage", DeadlineStage.class),
            Map.entry("shortfall", Shortfall.class),
            Map.entry("vulnerability", Vulnerability.class),
            Map.entry("document", DocumentKind.class),
            Map.entry("link", LinkKind.class),
            Map.entry("evidence", LossEvidence.class),
            Map.entry("prevented", PreventedBy.class),
            Map.entry("state", CaseState.class),
            Map.entry("search.kind", LookUp.Kind.class),
            Map.entry("similar.reason", Reason.Kind.class));

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void every_code_and_every_kind_of_line_has_words(String language) throws IOException {
        // Read as they are: a message source would take the English words where there are no Chinese ones.
        Properties words = new Properties();
        words.putAll(file("console/messages" + (language.equals("zh") ? "_zh" : "")));
        words.putAll(file("persuasion/words_" + language));

        List<String> keys = Stream.of(codes(), losses(), lines(), actions(), refusals())
                .flatMap(all -> all)
                .toList();
        assertThat(keys).hasSizeGreaterThan(150);
        assertThat(words.stringPropertyNames()).containsAll(keys);
        assertThat(words.values()).doesNotContain("");
    }

    private static Properties file(String name) throws IOException {
        return PropertiesLoaderUtils.loadProperties(new EncodedResource(
                new ClassPathResource("forestall/cases/" + name + ".properties"), StandardCharsets.UTF_8));
    }

    private static Stream<String> codes() {
        return VOCABULARIES.entrySet().stream()
                .flatMap(vocabulary -> Arrays.stream(vocabulary.getValue().getEnumConstants())
                        .map(code -> vocabulary.getKey() + "." + code.name()));
    }

    private static Stream<String> losses() {
        return Stream.concat(Arrays.stream(LossState.values()), Arrays.stream(LossPreventedKind.values()))
                .map(state -> "loss." + state);
    }

    private static Stream<String> lines() {
        return Stream.concat(
                        Stream.of(InterventionEvent.class, CaseEvent.class)
                                .flatMap(event -> Arrays.stream(event.getPermittedSubclasses()))
                                .map(Class::getSimpleName),
                        Arrays.stream(Posting.Kind.values()).map(Posting.Kind::line))
                .map(type -> "line." + type);
    }

    private static Stream<String> actions() {
        return Arrays.stream(AuditEntry.Action.values())
                .filter(action -> !ELSEWHERE.contains(action))
                .map(action -> "action." + action);
    }

    /** As they stand in the code, wherever a refusal is made. */
    private static Stream<String> refusals() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<String> codes = files.filter(file -> file.toString().endsWith(".java"))
                    .map(PageWordsTest::text)
                    .filter(text -> text.contains("Refusal"))
                    .flatMap(text -> KEBAB.matcher(text).results().map(code -> code.group(1)))
                    .filter(code -> !NO_REFUSALS_OF_PAGES.contains(code))
                    .map(code -> "refusal." + code)
                    .distinct()
                    .toList();
            assertThat(codes).hasSizeGreaterThan(40).contains("refusal.stale-version", "refusal.loss-changed");
            return Stream.concat(codes.stream(), Stream.of("refusal", "refusal.amount-unreadable"));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
