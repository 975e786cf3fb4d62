package forestall.simulator.reconciliation.checks;

import forestall.simulator.reconciliation.books.Books;
import forestall.simulator.reconciliation.books.Cell;
import forestall.simulator.reconciliation.books.Told;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * The figures of each day, counted from the events: each thing once, by its latest statement. A small reference of its own; nothing of
 * the statistics' code is used.
 *
 * @param fromEvents by day and figure
 * @param published the sums of the cells of {@code forestall.statistics.daily}
 */
record DailySums(Map<LocalDate, Map<String, Long>> fromEvents, Map<LocalDate, Map<String, Long>> published) {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /** What an event says of one thing; a higher revision replaces a lower one, the id of the event decides between equals. */
    private record Statement(String thing, long revision, UUID event, LocalDate day, Map<String, Long> figures) {

        Statement orLater(Statement other) {
            int age = Long.compare(other.revision, revision);
            return age > 0 || (age == 0 && other.event.compareTo(event) > 0) ? other : this;
        }
    }

    static DailySums of(Books books) {
        Map<String, Statement> latest = new HashMap<>();
        books.counted().stream()
                .flatMap(event -> statements(event).stream())
                .forEach(one -> latest.merge(one.thing(), one, Statement::orLater));
        Map<LocalDate, Map<String, Long>> events = new TreeMap<>();
        latest.values().forEach(one -> add(events, one.day(), one.figures()));
        Map<LocalDate, Map<String, Long>> cells = new TreeMap<>();
        for (Cell cell : books.daily()) {
            add(cells, cell.date(), cell.figures());
        }
        return new DailySums(events, cells);
    }

    /** Each day and figure where any of the two has something. */
    void compare(Set<String> figures, Finding.Notes notes) {
        Set<LocalDate> days = new TreeSet<>(fromEvents.keySet());
        days.addAll(published.keySet());
        for (LocalDate day : days) {
            for (String figure : new TreeSet<>(figures)) {
                long expected = at(fromEvents, day, figure);
                long found = at(published, day, figure);
                if (expected != 0 || found != 0) {
                    notes.expect("%s of %s in the statistics".formatted(figure, day), expected, found);
                }
            }
        }
    }

    static long sum(Map<LocalDate, Map<String, Long>> days, String figure) {
        return days.values().stream()
                .mapToLong(day -> day.getOrDefault(figure, 0L))
                .sum();
    }

    private static long at(Map<LocalDate, Map<String, Long>> days, LocalDate day, String figure) {
        return days.getOrDefault(day, Map.of()).getOrDefault(figure, 0L);
    }

    private static void add(Map<LocalDate, Map<String, Long>> days, LocalDate day, Map<String, Long> figures) {
        Map<String, Long> sums = days.computeIfAbsent(day, first -> new TreeMap<>());
        figures.forEach((figure, number) -> sums.merge(figure, number, Long::sum));
    }

    private static List<Statement> statements(Told event) {
        String intervention = event.text("interventionId");
        return switch (event.type()) {
            case "InterventionOpened" ->
                List.of(
                        alert(event),
                        statement("opened " + intervention, event, event.at(), Map.of("interventionsOpened", 1L)));
            case "AlertAttached" -> List.of(alert(event));
            case "InterventionClosed" ->
                List.of(statement("closed " + intervention, event, event.at(), Map.of("interventionsClosed", 1L)));
            case "WarningCallCompleted" -> report(event, event.text("startedAt"), "callsMade");
            case "VisitCompleted" -> report(event, event.text("arrivedAt"), "visits");
            case "LossPrevented", "LossSuffered" -> List.of(loss(event));
            default -> List.of();
        };
    }

    private static Statement alert(Told event) {
        return statement(
                "alert " + event.text("alertId"), event, Instant.parse(event.text("detectedAt")), Map.of("alerts", 1L));
    }

    private static List<Statement> report(Told event, String when, String figure) {
        Instant began = Instant.parse(when);
        Statement made = statement("%s %s".formatted(figure, event.reported()), event, began, Map.of(figure, 1L));
        String amount = event.text("amountAtRiskFen");
        return amount.isEmpty()
                ? List.of(made)
                : List.of(
                        made,
                        statement(
                                "at risk in " + event.text("interventionId"),
                                event,
                                began,
                                Map.of("atRiskFen", Long.parseLong(amount))));
    }

    private static Statement loss(Told event) {
        return new Statement(
                "loss " + event.text("lossId"),
                Long.parseLong(event.text("revision")),
                UUID.fromString(event.id()),
                day(Instant.parse(event.text("occurredAt"))),
                Money.columns(event));
    }

    private static Statement statement(String thing, Told event, Instant when, Map<String, Long> figures) {
        long revision = ChronoUnit.MICROS.between(Instant.EPOCH, event.at());
        return new Statement(thing, revision, UUID.fromString(event.id()), day(when), figures);
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, SHANGHAI);
    }
}
