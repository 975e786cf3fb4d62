package forestall.simulator.reconciliation.checks;

import static java.nio.charset.StandardCharsets.UTF_8;

import forestall.events.Topics;
import forestall.simulator.ledger.Deed;
import forestall.simulator.ledger.Entry;
import forestall.simulator.ledger.Facts;
import forestall.simulator.ledger.Outcome;
import forestall.simulator.reconciliation.books.Books;
import forestall.simulator.reconciliation.books.CaseBook;
import forestall.simulator.reconciliation.books.Cell;
import forestall.simulator.reconciliation.books.Dispatch;
import forestall.simulator.reconciliation.books.Letter;
import forestall.simulator.reconciliation.books.Reading;
import forestall.simulator.reconciliation.books.Told;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Books in which everything agrees, to be doctored. Two people: one is warned, visited and talked out of a transfer; of the other the desk
 * enters a loss and corrects it. One of their three alerts was answered at its second try, one never; a fourth never came, a fifth was
 * refused. Everything happens on 14 November 2017 in Shanghai.
 */
public final class OrdinaryBooks {

    static final LocalDate DAY = LocalDate.of(2017, 11, 14);
    static final String ALERTS = Topics.ALERTS.name();
    static final String INTERVENTIONS = Topics.INTERVENTIONS.name();
    static final String CASES = Topics.CASES.name();

    final List<Entry> ledger = new ArrayList<>();
    final List<Told> records = new ArrayList<>();
    final List<Letter> letters = new ArrayList<>();
    final List<Reading> readings = new ArrayList<>();
    final Map<String, Dispatch.Intervention> interventions = new TreeMap<>();
    final Map<String, String> alerts = new TreeMap<>();
    final Map<String, Dispatch.Task> calls = new TreeMap<>();
    final Map<String, Dispatch.Task> visits = new TreeMap<>();
    final Map<String, Set<String>> inbox = new HashMap<>();
    final Map<String, List<CaseBook.Line>> lines = new TreeMap<>();
    final List<CaseBook.Loss> losses = new ArrayList<>();
    final Map<String, Long> figures = new TreeMap<>();

    private long number;

    public OrdinaryBooks() {
        sent(Deed.ALERT, "f-1", Map.of(Facts.FEED_ID, "feed"), Outcome.ACCEPTED, Map.of(Facts.ALERT_ID, id("a-1")));
        sent(Deed.ALERT, "f-2", Map.of(Facts.FEED_ID, "feed"), Outcome.UNKNOWN, Map.of());
        sent(Deed.ALERT, "f-2", Map.of(Facts.FEED_ID, "feed"), Outcome.ACCEPTED, Map.of(Facts.ALERT_ID, id("a-2")));
        sent(Deed.ALERT, "f-3", Map.of(Facts.FEED_ID, "feed"), Outcome.UNKNOWN, Map.of());
        sent(Deed.ALERT, "f-4", Map.of(Facts.FEED_ID, "feed"), Outcome.UNKNOWN, Map.of());
        sent(Deed.ALERT, "f-5", Map.of(Facts.FEED_ID, "feed"), Outcome.REJECTED, Map.of());
        report(Deed.REPORT_CALL, "c-1", "IGNORED_WARNING", 5_000);
        report(Deed.REPORT_VISIT, "w-1", "DISSUADED", 30_000);
        desk(Deed.ENTER_LOSS, 700, 1);
        desk(Deed.CORRECT_LOSS, 900, 2);

        flagged("one", 1);
        flagged("one", 2);
        flagged("two", 3);

        told("one", "i-1", "InterventionOpened", Map.of("alertId", id("a-1"), "detectedAt", at(1).toString()));
        told("one", "i-1", "AlertAttached", Map.of("alertId", id("a-2"), "detectedAt", at(2).toString()));
        told("one", "i-1", "CallClaimed", Map.of("callId", id("c-1")));
        told(
                "one",
                "i-1",
                "WarningCallCompleted",
                completed("c-1", "callId", "IGNORED_WARNING", 5_000, 10, "NOTIFY_STATION"));
        told("one", "i-1", "StationNotified", Map.of("visitId", id("w-1"), "stationCode", "310104017"));
        told("one", "i-1", "StationAccepted", Map.of("visitId", id("w-1"), "stationCode", "310104017"));
        told("one", "i-1", "OfficerAssigned", Map.of("visitId", id("w-1"), "stationCode", "310104017"));
        told("one", "i-1", "VisitCompleted", completed("w-1", "visitId", "DISSUADED", 30_000, 20, "MONITOR"));
        told("two", "i-2", "InterventionOpened", Map.of("alertId", id("a-3"), "detectedAt", at(3).toString()));
        told("two", "i-2", "DeadlineMissed", Map.of());
        told("two", "i-2", "InterventionClosed", Map.of());
        loss("LossPrevented", "l-1", "i-1", 1, 30_000, Map.of("kind", "BEFORE_TRANSFER", "by", "VISIT"));
        loss("LossSuffered", "l-2", "i-2", 1, 700, Map.of("by", "BANK"));
        loss("LossSuffered", "l-2", "i-2", 2, 900, Map.of("by", "BANK"));

        interventions.put(id("i-1"), new Dispatch.Intervention("one", "MONITORED", "RED"));
        interventions.put(id("i-2"), new Dispatch.Intervention("two", "CLOSED", "YELLOW"));
        alerts.putAll(Map.of(id("a-1"), id("i-1"), id("a-2"), id("i-1"), id("a-3"), id("i-2")));
        calls.put(id("c-1"), new Dispatch.Task(id("i-1"), "COMPLETED"));
        visits.put(id("w-1"), new Dispatch.Task(id("i-1"), "COMPLETED"));
        losses.add(new CaseBook.Loss(
                id("l-1"),
                id("i-1"),
                null,
                revision(1, Money.PREVENTED, 30_000, "VISIT", false),
                revision(1, Money.PREVENTED, 30_000, "VISIT", false),
                false));
        losses.add(new CaseBook.Loss(
                id("l-2"),
                id("i-2"),
                null,
                revision(2, Money.SUFFERED, 900, "BANK", true),
                revision(2, Money.SUFFERED, 900, "BANK", true),
                false));
        applied();
        figures.putAll(Map.of(
                "alerts", 3L,
                "interventionsOpened", 2L,
                "interventionsClosed", 1L,
                "callsMade", 1L,
                "visits", 1L,
                "atRiskFen", 30_000L,
                "preventedBeforeTransferFen", 30_000L,
                "preventedByVisitFen", 30_000L,
                "sufferedFen", 900L));
    }

    public Books books() {
        List<CaseBook> files = new ArrayList<>();
        lines.forEach((victim, own) -> files.add(new CaseBook(
                victim,
                List.copyOf(own),
                losses.stream()
                        .filter(loss -> loss.interventionId().equals(id(victim.equals("one") ? "i-1" : "i-2")))
                        .toList(),
                0)));
        return new Books(
                List.copyOf(ledger),
                List.copyOf(records),
                List.copyOf(letters),
                List.copyOf(readings),
                new Dispatch(interventions, alerts, calls, visits, inbox, 0),
                files,
                List.of(new Cell(DAY, figures)),
                100_000_000);
    }

    /** The id of that name. */
    static String id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString();
    }

    static Instant at(int minute) {
        return Instant.parse("2017-11-14T02:00:00Z").plusSeconds(60L * minute);
    }

    static CaseBook.Revision revision(int number, String state, long fen, String by, boolean entered) {
        return new CaseBook.Revision(number, state, fen, by, entered, false);
    }

    /** The only event of this type about the thing of that name. */
    Told event(String type, String name) {
        return records.stream()
                .filter(each -> each.type().equals(type) && each.facts().containsValue(id(name)))
                .findFirst()
                .orElseThrow();
    }

    /** Writes a record behind the others of its topic. */
    Told append(String topic, String event, String type, String key, Instant at, Map<String, String> facts) {
        long offset = records.stream()
                .filter(each -> each.place().topic().equals(topic))
                .count();
        Told record = new Told(new Told.Place(topic, 0, offset), event, type, key, at, facts);
        records.add(record);
        return record;
    }

    /** Publishes an event again, under the same id; everybody reads it. */
    Told again(Told event) {
        Told again = append(event.place().topic(), event.id(), event.type(), event.key(), event.at(), event.facts());
        readToTheEnd();
        return again;
    }

    /** The same event with other facts. */
    void replace(Told event, Map<String, String> facts) {
        Map<String, String> all = new HashMap<>(event.facts());
        all.putAll(facts);
        records.replaceAll(each ->
                each.equals(event) ? new Told(each.place(), each.id(), each.type(), each.key(), each.at(), all) : each);
    }

    /** Another answer to what was sent under this number, or other facts. */
    void resent(int entry, Map<String, String> facts, @Nullable Outcome outcome) {
        Entry before = ledger.get(entry);
        Map<String, String> all = new HashMap<>(before.facts());
        all.putAll(facts);
        ledger.set(
                entry,
                new Entry(
                        before.number(),
                        before.at(),
                        before.deed(),
                        before.by(),
                        before.subject(),
                        all,
                        outcome == null ? before.outcome() : outcome,
                        before.status(),
                        before.answer()));
    }

    /** Everybody has read and applied everything. */
    void applied() {
        readToTheEnd();
        inbox.put("dispatch.triage", ids(ALERTS));
        inbox.put("dispatch.cases", ids(CASES));
        lines.clear();
        records.stream()
                .filter(each -> each.place().topic().equals(INTERVENTIONS))
                .forEach(each -> lines.computeIfAbsent(each.key(), first -> new ArrayList<>())
                        .add(new CaseBook.Line(each.id(), each.type())));
    }

    void readToTheEnd() {
        readings.clear();
        for (Account.Subscription each : Account.Subscription.all()) {
            long end = records.stream()
                    .filter(record -> record.place().topic().equals(each.topic()))
                    .count();
            readings.add(new Reading(each.group(), each.topic(), 0, end, end));
        }
    }

    private Set<String> ids(String topic) {
        Set<String> ids = new HashSet<>();
        records.stream().filter(each -> each.place().topic().equals(topic)).forEach(each -> ids.add(each.id()));
        return ids;
    }

    /** One that was accepted and never came. */
    public void sentAlert(String feedAlertId) {
        sent(Deed.ALERT, feedAlertId, Map.of(Facts.FEED_ID, "feed"), Outcome.ACCEPTED, Map.of());
    }

    void sent(Deed deed, String subject, Map<String, String> facts, Outcome outcome, Map<String, String> answer) {
        number++;
        int status = outcome == Outcome.ACCEPTED ? 200 : outcome == Outcome.REJECTED ? 400 : 0;
        ledger.add(new Entry(number, at((int) number), deed, "somebody", subject, facts, outcome, status, answer));
    }

    private void report(Deed deed, String name, String outcome, long fen) {
        sent(
                deed,
                id(name),
                Map.of(Facts.OUTCOME, outcome, Facts.AMOUNT_FEN, Long.toString(fen), Facts.INTERVENTION_ID, id("i-1")),
                Outcome.ACCEPTED,
                Map.of());
    }

    private void desk(Deed deed, long fen, int revision) {
        sent(
                deed,
                deed == Deed.ENTER_LOSS ? "two" : id("l-2"),
                Map.of(
                        Facts.INTERVENTION_ID, id("i-2"),
                        Facts.KIND, "SUFFERED",
                        Facts.AMOUNT_FEN, Long.toString(fen),
                        Facts.OCCURRED_AT, at(30).toString()),
                Outcome.ACCEPTED,
                Map.of(Facts.LOSS_ID, id("l-2"), Facts.REVISION, Integer.toString(revision)));
    }

    private void flagged(String victim, int alert) {
        append(
                ALERTS,
                id("flagged " + alert),
                "CallFlagged",
                victim,
                at(alert),
                Map.of("alertId", id("a-" + alert), "feedId", "feed", "feedAlertId", "f-" + alert));
    }

    private void told(String victim, String intervention, String type, Map<String, String> facts) {
        Map<String, String> all = new HashMap<>(facts);
        all.put("interventionId", id(intervention));
        append(INTERVENTIONS, id(type + all), type, victim, at(records.size()), all);
    }

    private static Map<String, String> completed(
            String name, String idFact, String outcome, long fen, int minute, String next) {
        return Map.of(
                idFact,
                id(name),
                "outcome",
                outcome,
                "reached",
                "VICTIM",
                "stationCode",
                "310104017",
                "amountAtRiskFen",
                Long.toString(fen),
                "startedAt",
                at(minute).toString(),
                "arrivedAt",
                at(minute).toString(),
                "endedAt",
                at(minute + 5).toString(),
                "next",
                next);
    }

    private void loss(
            String type, String name, String intervention, int revision, long fen, Map<String, String> facts) {
        Map<String, String> all = new HashMap<>(facts);
        all.put("lossId", id(name));
        all.put("interventionId", id(intervention));
        all.put("revision", Integer.toString(revision));
        all.put("amountFen", Long.toString(fen));
        all.put("occurredAt", at(40).toString());
        append(CASES, id(name + revision), type, intervention.equals("i-1") ? "one" : "two", at(40), all);
    }
}
