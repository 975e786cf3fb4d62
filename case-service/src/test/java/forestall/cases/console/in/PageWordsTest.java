package forestall.cases.console.in;

import static org.assertj.core.api.Assertions.assertThat;

import forestall.cases.audit.AuditEntry;
import forestall.cases.casefile.CaseState;
import forestall.cases.casefile.DocumentKind;
import forestall.cases.casefile.Relation;
import forestall.cases.console.LookUp;
import forestall.cases.money.LossState;
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
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Whatever a page can show has words in both languages. */
class PageWordsTest {

    /** What is not about one file, or not about people who look. */
    private static final Set<AuditEntry.Action> ELSEWHERE = Set.of(
            AuditEntry.Action.REBUILD_IDENTIFIERS,
            AuditEntry.Action.REBUILD_INDEX,
            AuditEntry.Action.REBUILD_NETWORKS,
            AuditEntry.Action.READ_NOTICES,
            AuditEntry.Action.READ_FREEZES);

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
    void every_code_and_every_kind_of_line_has_words(String language) {
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        words.setBasenames("forestall.cases.console.messages", "forestall.cases.persuasion.words");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        Locale locale = Locale.of(language);

        assertThat(Stream.of(codes(), losses(), lines(), actions()).flatMap(all -> all))
                .hasSizeGreaterThan(150)
                .allSatisfy(key -> assertThat(words.getMessage(key, null, "", locale))
                        .as(key)
                        .isNotBlank());
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
        return Stream.of(InterventionEvent.class, CaseEvent.class)
                .flatMap(event -> Arrays.stream(event.getPermittedSubclasses()))
                .map(event -> "line." + event.getSimpleName());
    }

    private static Stream<String> actions() {
        return Arrays.stream(AuditEntry.Action.values())
                .filter(action -> !ELSEWHERE.contains(action))
                .map(action -> "action." + action);
    }
}
