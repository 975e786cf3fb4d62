package forestall.cases.console.in;

import forestall.cases.casefile.TimelineEntry;
import forestall.cases.money.Posting;
import forestall.events.facts.PersonName;
import forestall.events.facts.PhoneNumber;
import forestall.events.ids.VictimId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lines of a timeline in words. Ids of calls, visits, alerts and rules say nothing to people and are left out. */
final class Lines {

    /** Fields that hold codes, and the vocabulary in which they stand among the words. */
    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("reached", "reached"),
            Map.entry("result", "result"),
            Map.entry("grade", "grade"),
            Map.entry("gradeBefore", "grade"),
            Map.entry("gradeAfter", "grade"),
            Map.entry("scamType", "scam"),
            Map.entry("confirmedScamType", "scam"),
            Map.entry("channel", "channel"),
            Map.entry("signals", "signal"),
            Map.entry("tactics", "tactic"),
            Map.entry("locationKind", "place"),
            Map.entry("next", "next"),
            Map.entry("stage", "stage"),
            Map.entry("shortfall", "shortfall"),
            Map.entry("vulnerabilities", "vulnerability"),
            Map.entry("relation", "relation"),
            Map.entry("role", "role"));

    private static final Set<String> AMOUNTS = Set.of("amountAtRiskFen", "amountFen");
    private static final Set<String> TIMES =
            Set.of("nextAt", "dueAt", "acceptBy", "visitBy", "arrivedAt", "until", "occurredAt", "freezeEndsAt");
    private static final Set<String> AS_THEY_ARE = Set.of(
            "attempt",
            "impersonates",
            "confidence",
            "callSeconds",
            "stationCode",
            "fromStation",
            "toStation",
            "nextStation",
            "officerId",
            "officerIds",
            "operatorId",
            "title",
            "keptAt",
            "from",
            "foundBy",
            "warnedBefore",
            "revision",
            "bank",
            "closedFileReason",
            "late");

    /** Whatever somebody put in their own words; a line has one of these at most. */
    private static final List<String> TEXTS = List.of("text", "note", "summary", "reason", "evidence");

    private static final Set<String> MONEY = Stream.concat(
                    Stream.of("LossPrevented", "LossSuffered"),
                    Arrays.stream(Posting.Kind.values()).map(Posting.Kind::line))
            .collect(Collectors.toUnmodifiableSet());

    private final Shown shown;

    Lines(Shown shown) {
        this.shown = shown;
    }

    List<Line> of(List<TimelineEntry> entries) {
        return entries.stream().map(this::line).toList();
    }

    private Line line(TimelineEntry entry) {
        Map<String, Object> says = entry.detail();
        List<Line.Detail> details = new ArrayList<>();
        says.forEach((name, value) -> {
            String text = shown(entry.type(), name, value);
            if (text != null && !text.isBlank()) {
                details.add(new Line.Detail(label(entry.type(), name), text));
            }
        });
        String text = TEXTS.stream()
                .filter(name -> !isCode(entry.type(), name))
                .flatMap(name -> Stream.ofNullable(says.get(name)))
                // What a policy decided has its rule's name where a person would have written words.
                .map(words -> shown.code("why", words))
                .findFirst()
                .orElse(null);
        Object other = says.get("otherVictimId");
        return new Line(
                entry.at(),
                entry.type(),
                entry.actor(),
                details,
                text,
                other == null ? null : new VictimId(other.toString()));
    }

    private static String label(String type, String name) {
        return name.equals("by") && MONEY.contains(type) ? "preventedBy" : name;
    }

    /** Some names mean one thing in one kind of line and another in the next. */
    private static boolean isCode(String type, String name) {
        return (name.equals("evidence") && MONEY.contains(type))
                || (name.equals("reason")
                        && Set.of("StationNotified", "HandedOver", "CallReleased")
                                .contains(type));
    }

    private @Nullable String shown(String type, String name, Object value) {
        if (AMOUNTS.contains(name)) {
            return shown.yuan(((Number) value).longValue());
        }
        if (TIMES.contains(name)) {
            return shown.time(Instant.parse(value.toString()));
        }
        if (AS_THEY_ARE.contains(name)) {
            return value instanceof List<?> many
                    ? many.stream().map(Object::toString).collect(Collectors.joining(", "))
                    : value instanceof Boolean ? shown.code("truth", value) : value.toString();
        }
        if (name.equals("name")) {
            return shown.name(new PersonName(value.toString()));
        }
        if (name.equals("address")) {
            return shown.address(value.toString());
        }
        if (name.equals("phone")) {
            return shown.number(new PhoneNumber(value.toString()));
        }
        if (name.equals("handle")) {
            return shown.handle(value.toString());
        }
        if (name.equals("accounts") && value instanceof List<?> accounts) {
            return accounts.stream().map(Object::toString).map(shown::account).collect(Collectors.joining(", "));
        }
        if (name.equals("awaitingConfirmation")) {
            return Boolean.TRUE.equals(value) ? shown.code("truth", value) : null;
        }
        String vocabulary = vocabulary(type, name);
        if (vocabulary == null) {
            return null;
        }
        return value instanceof List<?> many ? shown.codes(vocabulary, many) : shown.code(vocabulary, value);
    }

    private static @Nullable String vocabulary(String type, String name) {
        return switch (name) {
            case "outcome" -> type.equals("VisitCompleted") ? "visited" : "called";
            case "state" -> "loss";
            case "kind" -> type.equals("DocumentAdded") ? "document" : MONEY.contains(type) ? "loss" : null;
            case "by" -> MONEY.contains(type) ? "prevented" : "link";
            case "evidence" -> MONEY.contains(type) ? "evidence" : null;
            case "reason" -> isCode(type, name) ? "why" : null;
            default -> CODES.get(name);
        };
    }
}
