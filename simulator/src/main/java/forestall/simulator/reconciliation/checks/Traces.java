package forestall.simulator.reconciliation.checks;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import forestall.events.Topics;
import forestall.simulator.reconciliation.books.Books;
import forestall.simulator.reconciliation.books.SentAlert;
import forestall.simulator.reconciliation.books.Told;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Where alerts have left a trace. */
final class Traces {

    private final Map<SentAlert.Name, List<Told>> flagged;
    private final Map<String, List<Told>> joined;
    private final Map<String, String> rows;
    private final Map<String, Integer> entries = new HashMap<>();
    private final Set<String> counted;

    Traces(Books books) {
        this.flagged = books.events(Topics.ALERTS.name()).stream()
                .filter(event -> event.type().equals("CallFlagged"))
                .collect(groupingBy(Traces::name));
        this.joined = books.events(Topics.INTERVENTIONS.name()).stream()
                .filter(Told::isOfAnAlert)
                .collect(groupingBy(event -> event.text("alertId")));
        this.rows = books.dispatch().alerts();
        books.files().forEach(file -> file.lines().forEach(line -> entries.merge(line.eventId(), 1, Integer::sum)));
        this.counted = books.counted().stream().map(Told::id).collect(Collectors.toSet());
    }

    static SentAlert.Name name(Told flagged) {
        return new SentAlert.Name(flagged.text("feedId"), flagged.text("feedAlertId"));
    }

    List<Told> flagged(SentAlert.Name name) {
        return flagged.getOrDefault(name, List.of());
    }

    /** The ids that the alert has, by the answer and by the topic; one, where all is well. */
    Set<String> ids(SentAlert alert) {
        Set<String> ids = flagged(alert.name()).stream()
                .map(event -> event.text("alertId"))
                .collect(toSet());
        if (!alert.alertId().isEmpty()) {
            ids.add(alert.alertId());
        }
        return ids;
    }

    Trace of(SentAlert alert) {
        List<Told> events = ids(alert).stream()
                .flatMap(id -> joined.getOrDefault(id, List.of()).stream())
                .toList();
        return new Trace(
                flagged(alert.name()).size(),
                events.size(),
                ids(alert).stream().filter(rows::containsKey).count(),
                events.stream()
                        .mapToLong(event -> entries.getOrDefault(event.id(), 0))
                        .sum(),
                events.stream().filter(event -> counted.contains(event.id())).count());
    }

    /** The interventions that it is part of, as its events name them. */
    List<String> byEvents(SentAlert alert) {
        return ids(alert).stream()
                .flatMap(id -> joined.getOrDefault(id, List.of()).stream())
                .map(event -> event.text("interventionId"))
                .toList();
    }

    /** The same, as its rows do. */
    List<String> byRows(SentAlert alert) {
        return ids(alert).stream().map(rows::get).filter(Objects::nonNull).toList();
    }

    /**
     * How often an alert is there.
     *
     * @param flagged as CallFlagged
     * @param joined as InterventionOpened or AlertAttached
     * @param rows in PostgreSQL
     * @param entries in case files, of those events
     * @param counted of those events, how many the statistics count
     */
    record Trace(long flagged, long joined, long rows, long entries, long counted) {

        static final Trace ONCE = new Trace(1, 1, 1, 1, 1);
        static final Trace NEVER = new Trace(0, 0, 0, 0, 0);

        @Override
        public String toString() {
            return "CallFlagged %d, intervention or attachment %d, row %d, entry in a case file %d, counted %d"
                    .formatted(flagged, joined, rows, entries, counted);
        }
    }
}
