package forestall.simulator.reconciliation.checks;

import static forestall.simulator.reconciliation.checks.OrdinaryBooks.ALERTS;
import static forestall.simulator.reconciliation.checks.OrdinaryBooks.CASES;
import static forestall.simulator.reconciliation.checks.OrdinaryBooks.INTERVENTIONS;
import static forestall.simulator.reconciliation.checks.OrdinaryBooks.at;
import static forestall.simulator.reconciliation.checks.OrdinaryBooks.id;
import static forestall.simulator.reconciliation.checks.OrdinaryBooks.revision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import forestall.simulator.ledger.Deed;
import forestall.simulator.ledger.Facts;
import forestall.simulator.ledger.Outcome;
import forestall.simulator.reconciliation.books.Books;
import forestall.simulator.reconciliation.books.CaseBook;
import forestall.simulator.reconciliation.books.Dispatch;
import forestall.simulator.reconciliation.books.Letter;
import forestall.simulator.reconciliation.books.Reading;
import forestall.simulator.reconciliation.books.Told;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every check finds what it is there for: each of these books is doctored in one place, and the difference names the id. */
class ChecksTest {

    private static final Check ONE = new AlertsAreOneEach();
    private static final Check MONEY = new MoneyIsEqual();
    private static final Check UNKNOWN = new UnknownAlertsAreOneOrNone();
    private static final Check ORDER = new NothingGoesBackwards();
    private static final Check CONSUMED = new EverythingConsumedIsAccountedFor();
    private static final Check ALONE = new NothingElseIsThere();

    @ParameterizedTest(name = "{0}")
    @MethodSource("agreeing")
    void books_that_agree_have_no_difference(String what, Consumer<OrdinaryBooks> change) {
        OrdinaryBooks books = new OrdinaryBooks();
        change.accept(books);
        assertThat(all(books))
                .allSatisfy(finding ->
                        assertThat(finding.differences()).as(finding.check()).isEmpty());
    }

    @Test
    void every_check_looks_at_something() {
        assertThat(all(new OrdinaryBooks()))
                .allSatisfy(finding ->
                        assertThat(finding.looked()).as(finding.check()).isPositive());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("doctored")
    void a_difference_is_found_and_named(String what, Check finder, String named, Consumer<OrdinaryBooks> doctoring) {
        OrdinaryBooks books = new OrdinaryBooks();
        doctoring.accept(books);
        assertThat(finder.of(books.books()).differences())
                .as(finder.name())
                .anySatisfy(difference -> assertThat(difference.about()).contains(named));
    }

    @Test
    void every_check_is_shown_to_fail() {
        Set<Class<?>> shown = doctored()
                .map(arguments -> arguments.get()[1].getClass())
                .collect(Collectors.toCollection(HashSet::new));
        assertThat(shown)
                .containsExactlyInAnyOrderElementsOf(Checks.all(true).stream()
                        .<Class<?>>map(Object::getClass)
                        .toList());
    }

    @Test
    void whether_something_else_is_there_is_asked_of_a_lone_ledger_only() {
        assertThat(Checks.all(false)).noneMatch(NothingElseIsThere.class::isInstance);
        OrdinaryBooks books = new OrdinaryBooks();
        books.ledger.removeIf(entry -> entry.deed() != Deed.ALERT);
        books.ledger.removeFirst();
        assertThat(Checks.all(false))
                .allSatisfy(check ->
                        assertThat(check.of(books.books()).differences()).isEmpty());
    }

    @Test
    void money_is_summed_by_column() {
        assertThat(MoneyColumn.all(new OrdinaryBooks().books()))
                .containsExactly(
                        new MoneyColumn("at risk", 30_000, -1, 30_000, 30_000),
                        new MoneyColumn("prevented before transfer", 30_000, 30_000, 30_000, 30_000),
                        new MoneyColumn("  of it by visits", 30_000, 30_000, 30_000, 30_000),
                        new MoneyColumn("stopped in account", 0, 0, 0, 0),
                        new MoneyColumn("suffered", 900, 900, 900, 900));
    }

    @Test
    void what_was_consumed_is_the_sum_of_what_became_of_it() {
        OrdinaryBooks books = new OrdinaryBooks();
        books.again(books.event("CallFlagged", "a-1"));
        poison(books);
        assertThat(Account.all(books.books()).getFirst()).isEqualTo(new Account("dispatch.triage", ALERTS, 5, 3, 1, 1));
    }

    static Stream<Arguments> agreeing() {
        return Stream.of(
                agreeing("as they are", books -> {}),
                agreeing(
                        "events published again",
                        books -> List.copyOf(books.records).forEach(books::again)),
                agreeing("a poison record that everybody put aside", ChecksTest::poison),
                agreeing("a poison record with the looks of an event that everybody put aside", books -> {
                    books.append(INTERVENTIONS, "e-poison", "forestall.Unheard.v7", "", Instant.EPOCH, Map.of());
                    Told.Place place = books.records.getLast().place();
                    books.letters.add(new Letter("case.files", place));
                    books.letters.add(new Letter(Books.STATISTICS, place));
                    books.readToTheEnd();
                }),
                agreeing("a dead letter that was played again and applied", books -> {
                    Told event = books.event("CallFlagged", "a-1");
                    books.letters.add(new Letter("dispatch.triage", event.place()));
                    books.again(event);
                }),
                agreeing("a letter that was put aside twice", books -> {
                    poison(books);
                    books.letters.addAll(List.copyOf(books.letters));
                }),
                agreeing(
                        "a report that nobody answered and that happened",
                        books -> books.resent(7, Map.of(), Outcome.UNKNOWN)),
                agreeing(
                        "a report that nobody answered and that did not happen",
                        books -> books.sent(
                                Deed.REPORT_VISIT,
                                id("w-9"),
                                Map.of(Facts.OUTCOME, "DISSUADED"),
                                Outcome.UNKNOWN,
                                Map.of())),
                agreeing(
                        "a correction that nobody answered and that happened",
                        books -> books.resent(9, Map.of(), Outcome.UNKNOWN)),
                agreeing(
                        "a correction that nobody answered and that did not happen",
                        books -> books.sent(
                                Deed.CORRECT_LOSS,
                                id("l-2"),
                                Map.of(Facts.AMOUNT_FEN, "950", Facts.KIND, "SUFFERED"),
                                Outcome.UNKNOWN,
                                Map.of())),
                agreeing("a large loss that awaits a second person", books -> {
                    books.sent(
                            Deed.CORRECT_LOSS,
                            id("l-2"),
                            Map.of(Facts.AMOUNT_FEN, "200000000", Facts.KIND, "SUFFERED"),
                            Outcome.ACCEPTED,
                            Map.of(Facts.REVISION, "3"));
                    CaseBook.Loss loss = books.losses.get(1);
                    books.losses.set(1, with(loss, revision(3, Money.SUFFERED, 200_000_000, "BANK", true)));
                }),
                agreeing("a call that was stood down", books -> {
                    books.append(
                            INTERVENTIONS,
                            id("claimed again"),
                            "CallClaimed",
                            "one",
                            at(90),
                            Map.of("interventionId", id("i-1"), "callId", id("c-2")));
                    books.records.removeIf(each -> each.type().equals("VisitCompleted"));
                    books.ledger.remove(7);
                    books.losses.removeFirst();
                    books.records.removeIf(each -> each.type().equals("LossPrevented"));
                    renumber(books);
                    books.applied();
                    books.calls.put(id("c-2"), new Dispatch.Task(id("i-1"), "STOOD_DOWN"));
                    books.visits.put(id("w-1"), new Dispatch.Task(id("i-1"), "ASSIGNED"));
                    books.interventions.put(id("i-1"), new Dispatch.Intervention("one", "VISITING", "RED"));
                    books.figures.putAll(Map.of(
                            "visits", 0L,
                            "atRiskFen", 5_000L,
                            "preventedBeforeTransferFen", 0L,
                            "preventedByVisitFen", 0L));
                }));
    }

    static Stream<Arguments> doctored() {
        return Stream.of(
                doctored("an alert that was never published", ONE, id("a-1"), books -> {
                    books.records.remove(books.event("CallFlagged", "a-1"));
                    renumber(books);
                }),
                doctored(
                        "an alert that was published as two events",
                        ONE,
                        id("a-1"),
                        books -> books.append(
                                ALERTS,
                                id("another"),
                                "CallFlagged",
                                "one",
                                at(1),
                                books.event("CallFlagged", "a-1").facts())),
                doctored(
                        "an alert under another id than was answered",
                        ONE,
                        "f-1",
                        books -> books.replace(books.event("CallFlagged", "a-1"), Map.of("alertId", id("a-9")))),
                doctored(
                        "an alert without an intervention",
                        ONE,
                        id("a-2"),
                        books -> books.records.remove(books.event("AlertAttached", "a-2"))),
                doctored(
                        "an alert that opened two",
                        ONE,
                        id("a-1"),
                        books -> books.append(
                                INTERVENTIONS,
                                id("another"),
                                "InterventionOpened",
                                "one",
                                at(1),
                                books.event("InterventionOpened", "a-1").facts())),
                doctored("an alert without a row", ONE, id("a-1"), books -> books.alerts.remove(id("a-1"))),
                doctored(
                        "an alert in the row of another intervention",
                        ONE,
                        id("a-1"),
                        books -> books.alerts.put(id("a-1"), id("i-2"))),
                doctored(
                        "an alert in no file",
                        ONE,
                        id("a-1"),
                        books -> books.lines.get("one").removeFirst()),
                doctored(
                        "an alert in two files",
                        ONE,
                        id("a-1"),
                        books -> books.lines
                                .get("two")
                                .add(books.lines.get("one").getFirst())),
                doctored(
                        "an alert that the statistics put aside",
                        ONE,
                        id("a-1"),
                        books -> books.letters.add(new Letter(
                                Books.STATISTICS,
                                books.event("InterventionOpened", "a-1").place()))),
                doctored(
                        "an alert too few in the statistics",
                        ONE,
                        "alerts of 2017-11-14",
                        books -> books.figures.put("alerts", 2L)),
                doctored(
                        "another amount in the ledger than in the event",
                        MONEY,
                        "call " + id("c-1"),
                        books -> books.resent(6, Map.of(Facts.AMOUNT_FEN, "5001"), null)),
                doctored(
                        "a visit that prevented another amount",
                        MONEY,
                        "loss " + id("l-1"),
                        books -> books.resent(7, Map.of(Facts.AMOUNT_FEN, "30001"), null)),
                doctored(
                        "an accepted report that never became an event",
                        MONEY,
                        "visit " + id("w-1"),
                        books -> books.records.remove(books.event("VisitCompleted", "w-1"))),
                doctored(
                        "another correction in the ledger",
                        MONEY,
                        "loss " + id("l-2"),
                        books -> books.resent(9, Map.of(Facts.AMOUNT_FEN, "901"), null)),
                doctored(
                        "another amount in the case file",
                        MONEY,
                        "loss " + id("l-2"),
                        books -> books.losses.set(
                                1, with(books.losses.get(1), revision(2, Money.SUFFERED, 901, "BANK", true)))),
                doctored(
                        "another fate in the case file",
                        MONEY,
                        "loss " + id("l-2"),
                        books -> books.losses.set(
                                1, with(books.losses.get(1), revision(2, Money.STOPPED, 900, "BANK", true)))),
                doctored("a loss that no file has", MONEY, id("l-2"), books -> books.losses.removeLast()),
                doctored(
                        "another amount in the event",
                        MONEY,
                        "loss " + id("l-1"),
                        books -> books.replace(books.event("LossPrevented", "l-1"), Map.of("amountFen", "29999"))),
                doctored(
                        "another kind in the event",
                        MONEY,
                        "loss " + id("l-1"),
                        books -> books.replace(books.event("LossPrevented", "l-1"), Map.of("kind", Money.STOPPED))),
                doctored(
                        "a revision that was not announced",
                        MONEY,
                        "loss " + id("l-2"),
                        books -> books.records.removeLast()),
                doctored(
                        "a small revision that does not count",
                        MONEY,
                        "loss " + id("l-2"),
                        books -> books.losses.set(
                                1,
                                new CaseBook.Loss(
                                        id("l-2"),
                                        id("i-2"),
                                        null,
                                        revision(2, Money.SUFFERED, 900, "BANK", true),
                                        revision(1, Money.SUFFERED, 700, "BANK", true),
                                        false))),
                doctored(
                        "another sum in the statistics",
                        MONEY,
                        "sufferedFen of 2017-11-14",
                        books -> books.figures.put("sufferedFen", 1_600L)),
                doctored(
                        "another amount at risk in the statistics",
                        MONEY,
                        "atRiskFen of 2017-11-14",
                        books -> books.figures.put("atRiskFen", 35_000L)),
                doctored(
                        "an unanswered alert without a row",
                        UNKNOWN,
                        id("a-3"),
                        books -> books.alerts.remove(id("a-3"))),
                doctored(
                        "an unanswered alert that came twice",
                        UNKNOWN,
                        id("a-3"),
                        books -> books.append(
                                ALERTS,
                                id("another"),
                                "CallFlagged",
                                "two",
                                at(3),
                                books.event("CallFlagged", "a-3").facts())),
                doctored(
                        "a refused alert that came",
                        UNKNOWN,
                        "f-3",
                        books -> books.resent(3, Map.of(), Outcome.REJECTED)),
                doctored(
                        "a station that accepts before it was told",
                        ORDER,
                        "StationAccepted",
                        books -> swap(books, "StationNotified", "StationAccepted")),
                doctored(
                        "a call that is claimed after its report",
                        ORDER,
                        "CallClaimed",
                        books -> swap(books, "CallClaimed", "WarningCallCompleted")),
                doctored(
                        "a visit that is paid twice",
                        ORDER,
                        "VisitCompleted (" + id("another"),
                        books -> books.append(
                                INTERVENTIONS,
                                id("another"),
                                "VisitCompleted",
                                "one",
                                at(90),
                                books.event("VisitCompleted", "w-1").facts())),
                doctored(
                        "something after the end",
                        ORDER,
                        "VictimLocated",
                        books -> books.append(
                                INTERVENTIONS,
                                id("another"),
                                "VictimLocated",
                                "two",
                                at(90),
                                Map.of("interventionId", id("i-2")))),
                doctored(
                        "a second opening",
                        ORDER,
                        "InterventionOpened (" + id("another"),
                        books -> books.append(
                                INTERVENTIONS,
                                id("another"),
                                "InterventionOpened",
                                "one",
                                at(1),
                                books.event("InterventionOpened", "a-1").facts())),
                doctored(
                        "no opening",
                        ORDER,
                        "intervention " + id("i-1") + " at AlertAttached",
                        books -> books.records.remove(books.event("InterventionOpened", "a-1"))),
                doctored(
                        "a row that went back",
                        ORDER,
                        "intervention " + id("i-1"),
                        books ->
                                books.interventions.put(id("i-1"), new Dispatch.Intervention("one", "CALLING", "RED"))),
                doctored(
                        "a call that waits again in its row",
                        ORDER,
                        "call " + id("c-1"),
                        books -> books.calls.put(id("c-1"), new Dispatch.Task(id("i-1"), "WAITING"))),
                doctored("a visit without a row", ORDER, "visit " + id("w-1"), books -> books.visits.clear()),
                doctored(
                        "a row without events",
                        ORDER,
                        "intervention " + id("i-9"),
                        books -> books.interventions.put(id("i-9"), new Dispatch.Intervention("nine", "OPEN", "RED"))),
                doctored("an intervention under two keys", ORDER, "intervention " + id("i-1"), books -> {
                    Told event = books.event("StationAccepted", "w-1");
                    books.records.replaceAll(each -> each.equals(event)
                            ? new Told(each.place(), each.id(), each.type(), "other", each.at(), each.facts())
                            : each);
                }),
                doctored(
                        "a revision that comes twice",
                        ORDER,
                        "loss " + id("l-2"),
                        books -> books.append(
                                CASES,
                                id("another"),
                                "LossSuffered",
                                "two",
                                at(50),
                                books.records.getLast().facts())),
                doctored(
                        "a file behind what it announced",
                        ORDER,
                        "loss " + id("l-2"),
                        books -> books.losses.set(
                                1,
                                new CaseBook.Loss(
                                        id("l-2"),
                                        id("i-2"),
                                        null,
                                        revision(1, Money.SUFFERED, 700, "BANK", true),
                                        null,
                                        false))),
                doctored(
                        "an event that triage lost",
                        CONSUMED,
                        id("flagged 2"),
                        books -> inbox(books, "dispatch.triage").remove(id("flagged 2"))),
                doctored(
                        "an event that triage has from nowhere",
                        CONSUMED,
                        id("from nowhere"),
                        books -> inbox(books, "dispatch.triage").add(id("from nowhere"))),
                doctored(
                        "an event that dispatch did not hear of a case",
                        CONSUMED,
                        id("l-11"),
                        books -> inbox(books, "dispatch.cases").remove(id("l-11"))),
                doctored(
                        "an event that no file has",
                        CONSUMED,
                        "DeadlineMissed",
                        books -> books.lines.get("two").remove(1)),
                doctored(
                        "an event that two files have",
                        CONSUMED,
                        "for case.files",
                        books -> books.lines
                                .get("one")
                                .add(books.lines.get("two").get(1))),
                doctored(
                        "an event that was applied and put aside",
                        CONSUMED,
                        id("flagged 1"),
                        books -> books.letters.add(new Letter(
                                "dispatch.triage",
                                books.event("CallFlagged", "a-1").place()))),
                doctored("a poison record that one group passed over", CONSUMED, "for case.files", books -> {
                    poison(books);
                    books.append(INTERVENTIONS, "", "", "", Instant.EPOCH, Map.of());
                    books.letters.add(
                            new Letter(Books.STATISTICS, books.records.getLast().place()));
                    books.readToTheEnd();
                }),
                doctored(
                        "a record that nobody has read yet",
                        CONSUMED,
                        "case.files on " + INTERVENTIONS,
                        books -> books.readings.replaceAll(each -> each.group().equals("case.files")
                                ? new Reading(each.group(), each.topic(), 0, each.end() - 1, each.end())
                                : each)),
                doctored(
                        "a group without an offset",
                        CONSUMED,
                        "dispatch.cases on " + CASES,
                        books -> books.readings.removeIf(each -> each.group().equals("dispatch.cases"))),
                doctored(
                        "a call too many in the statistics",
                        CONSUMED,
                        "callsMade of 2017-11-14",
                        books -> books.figures.put("callsMade", 2L)),
                doctored("an alert that nobody sent", ALONE, "alert f-1 of feed", books -> books.ledger.removeFirst()),
                doctored(
                        "an alert's row without an alert",
                        ALONE,
                        id("a-9"),
                        books -> books.alerts.put(id("a-9"), id("i-1"))),
                doctored("a report that nobody sent", ALONE, "call " + id("c-1"), books -> books.ledger.remove(6)),
                doctored(
                        "a loss that nobody entered",
                        ALONE,
                        "loss " + id("l-2"),
                        books -> books.ledger.removeIf(entry -> entry.deed() != Deed.ALERT)));
    }

    private static Arguments agreeing(String what, Consumer<OrdinaryBooks> change) {
        return arguments(what, change);
    }

    private static Arguments doctored(String what, Check finder, String named, Consumer<OrdinaryBooks> doctoring) {
        return arguments(what, finder, named, doctoring);
    }

    private static List<Finding> all(OrdinaryBooks books) {
        Books read = books.books();
        return Checks.all(true).stream().map(check -> check.of(read)).toList();
    }

    /** Something that is no event, in every topic; each group has put it aside. */
    private static void poison(OrdinaryBooks books) {
        for (Account.Subscription each : Account.Subscription.all()) {
            if (books.records.stream()
                    .noneMatch(record -> record.place().topic().equals(each.topic())
                            && record.id().isEmpty())) {
                books.append(each.topic(), "", "", "", Instant.EPOCH, Map.of());
            }
            books.records.stream()
                    .filter(record -> record.place().topic().equals(each.topic())
                            && record.id().isEmpty())
                    .forEach(record -> books.letters.add(new Letter(each.group(), record.place())));
        }
        books.readToTheEnd();
    }

    private static Set<String> inbox(OrdinaryBooks books, String group) {
        return books.inbox.getOrDefault(group, new HashSet<>());
    }

    private static CaseBook.Loss with(CaseBook.Loss loss, CaseBook.Revision latest) {
        boolean large = latest.fen() > 100_000_000;
        return new CaseBook.Loss(
                loss.lossId(), loss.interventionId(), null, latest, large ? loss.counted() : latest, false);
    }

    private static void swap(OrdinaryBooks books, String one, String other) {
        List<String> types = books.records.stream().map(Told::type).toList();
        Collections.swap(books.records, types.indexOf(one), types.indexOf(other));
    }

    /** Offsets without gaps, for records that were taken out. */
    private static void renumber(OrdinaryBooks books) {
        List<Told> kept = List.copyOf(books.records);
        books.records.clear();
        kept.forEach(each ->
                books.append(each.place().topic(), each.id(), each.type(), each.key(), each.at(), each.facts()));
    }
}
