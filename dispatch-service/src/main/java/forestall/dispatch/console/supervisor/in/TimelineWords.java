package forestall.dispatch.console.supervisor.in;

import forestall.dispatch.console.in.Shown;
import forestall.dispatch.console.supervisor.in.TimelineLine.Detail;
import forestall.dispatch.intervention.Disclosure;
import forestall.dispatch.intervention.TimelineEntry;
import forestall.events.facts.Location;
import forestall.events.ids.DivisionCode;
import forestall.events.ids.StationCode;
import forestall.events.vocabulary.LocationKind;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Lines of a timeline in the words of a language, with the names of stations and places. */
@Component
final class TimelineWords {
    /** Facts that are codes, and the vocabularies in which their words may stand. */
    static final Map<String, List<String>> VOCABULARIES = Map.ofEntries(
            Map.entry("grade", List.of("grade")),
            Map.entry("gradeBefore", List.of("grade")),
            Map.entry("rule", List.of("rule")),
            Map.entry("scamType", List.of("scam")),
            Map.entry("called", List.of("outcome")),
            Map.entry("visited", List.of("at-the-door")),
            Map.entry("sent", List.of("sent", "rule")),
            Map.entry("kind", List.of("kind")),
            Map.entry("stage", List.of("missed")),
            Map.entry("shortfall", List.of("shortfall")),
            Map.entry("result", List.of("result")),
            Map.entry("route", List.of("route")),
            Map.entry("role", List.of("role")),
            Map.entry("reason", List.of("why", "sent")));

    private static final Set<String> TIMES = Set.of("acceptBy", "visitBy", "dueAt", "until");
    private static final Set<String> STATIONS = Set.of("station", "fromStation", "toStation");
    private static final Pattern INSTANT =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?Z");

    private final MessageSource words;

    TimelineWords(MessageSource words) {
        this.words = words;
    }

    /** As far as what was written is told. */
    List<TimelineLine> of(List<TimelineEntry> timeline, Shown shown, Disclosure told) {
        return timeline.stream().map(entry -> line(entry.to(told), shown)).toList();
    }

    private TimelineLine line(TimelineEntry entry, Shown shown) {
        Map<String, String> facts = entry.facts();
        if (facts == null) {
            return new TimelineLine(
                    entry, List.of(), INSTANT.matcher(entry.detail()).replaceAll(time -> local(time.group(), shown)));
        }
        List<Detail> details = facts.entrySet().stream()
                .flatMap(fact -> Stream.ofNullable(text(fact.getKey(), fact.getValue(), facts, shown))
                        .map(text -> new Detail(fact.getKey(), text)))
                .toList();
        return new TimelineLine(entry, details, "");
    }

    private @Nullable String text(String name, String value, Map<String, String> all, Shown shown) {
        if (TIMES.contains(name)) {
            return local(value, shown);
        }
        if (STATIONS.contains(name)) {
            return shown.station(new StationCode(value));
        }
        return switch (name) {
            case "next" -> next(value, all.get("nextAt"), shown);
            case "nextAt" -> null;
            case "division" -> shown.division(new Location(LocationKind.OTHER, "", new DivisionCode(value)));
            default -> VOCABULARIES.containsKey(name) ? word(name, value, shown) : value;
        };
    }

    private @Nullable String next(String kind, @Nullable String at, Shown shown) {
        Object[] time = {at == null ? "" : local(at, shown)};
        return words.getMessage("next." + kind, time, kind, shown.locale());
    }

    private String word(String name, String code, Shown shown) {
        return Objects.requireNonNull(VOCABULARIES.get(name)).stream()
                .flatMap(vocabulary ->
                        Stream.ofNullable(words.getMessage(vocabulary + "." + code, null, null, shown.locale())))
                .findFirst()
                .orElse(code);
    }

    /** Somebody may have written what only looks like a time. */
    private static String local(String text, Shown shown) {
        try {
            return shown.time(Instant.parse(text));
        } catch (DateTimeException none) {
            return text;
        }
    }
}
