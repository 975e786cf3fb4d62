package forestall.cases.persuasion;

import static java.util.Comparator.comparing;

import forestall.cases.casefile.CaseFile;
import forestall.cases.casefile.TimelineEntry;
import forestall.events.facts.FreeText;
import forestall.events.facts.Money;
import forestall.events.vocabulary.CallOutcome;
import forestall.events.vocabulary.Reached;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the person was told before, by the lines that a file holds itself, across all interventions. */
final class ToldPolicy {

    private static final String CALLED = "WarningCallCompleted";
    private static final String VISITED = "VisitCompleted";

    /** An alert: the person talks to the scammers. */
    private static final Set<String> ALERTS = Set.of("InterventionOpened", "AlertAttached");

    /** Of calls and of visits: both name them so. */
    private static final Set<String> PROMISES = Set.of(CallOutcome.DISSUADED.name(), CallOutcome.SELF_AWARE.name());

    private ToldPolicy() {}

    /** The latest first. A note whose words are withheld tells nothing and is left out. */
    static List<Told> told(CaseFile file) {
        return file.timeline().stream()
                .sorted(comparing(TimelineEntry::at).reversed())
                .flatMap(line -> told(line).stream())
                .toList();
    }

    /** How often the person promised, not a relative, and was then talking to the scammers again. */
    static int promisesNotKept(CaseFile file) {
        Optional<Instant> lastAlert = file.timeline().stream()
                .filter(line -> ALERTS.contains(line.type()))
                .map(TimelineEntry::at)
                .max(comparing(at -> at));
        return Math.toIntExact(told(file).stream()
                .filter(told -> told.outcome() != null && PROMISES.contains(told.outcome()))
                .filter(told -> !Reached.RELATIVE.name().equals(told.reached()))
                .filter(promise -> lastAlert.filter(promise.at()::isBefore).isPresent())
                .count());
    }

    private static Optional<Told> told(TimelineEntry line) {
        return switch (line.type()) {
            case CALLED -> Optional.of(told(line, Told.Kind.CALL, "note"));
            case VISITED -> Optional.of(told(line, Told.Kind.VISIT, "note"));
            case TimelineEntry.NOTE ->
                Optional.of(told(line, Told.Kind.NOTE, "text")).filter(note -> note.words() != null);
            default -> Optional.empty();
        };
    }

    private static Told told(TimelineEntry line, Told.Kind kind, String words) {
        String written = text(line, words);
        return new Told(
                line.at(),
                kind,
                line.actor(),
                text(line, "outcome"),
                text(line, "reached"),
                line.detail().get("tactics") instanceof List<?> tactics
                        ? tactics.stream().map(Object::toString).toList()
                        : List.of(),
                line.detail().get("amountAtRiskFen") instanceof Number fen ? new Money(fen.longValue()) : null,
                written == null ? null : new FreeText(written));
    }

    static @Nullable String text(TimelineEntry line, String name) {
        return line.detail().get(name) instanceof String text && !text.isBlank() ? text : null;
    }
}
