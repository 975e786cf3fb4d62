package forestall.dispatch;

import static forestall.dispatch.FlaggedCall.aCall;
import static forestall.dispatch.FlaggedCall.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import forestall.chassis.usecase.Atomically;
import forestall.dispatch.intervention.Intervention;
import forestall.dispatch.intervention.InterventionState;
import forestall.dispatch.intervention.Interventions;
import forestall.dispatch.triage.People;
import forestall.dispatch.triage.Person;
import forestall.dispatch.triage.RecognisePerson;
import forestall.dispatch.triage.Triage;
import forestall.events.AlertAttached;
import forestall.events.CallFlagged;
import forestall.events.InterventionEvent;
import forestall.events.InterventionOpened;
import forestall.events.NumberAttributed;
import forestall.events.facts.Dimensions;
import forestall.events.facts.FreeText;
import forestall.events.ids.AlertId;
import forestall.events.ids.VictimId;
import forestall.events.vocabulary.AgeBand;
import forestall.events.vocabulary.Grade;
import forestall.events.vocabulary.ScamType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One person, one open intervention, whatever races. Threads stand for instances: triage keeps nothing in memory, so two threads meet
 * only where two instances do.
 */
class OnePersonTest extends Journey {
    private static final Dimensions UNKNOWN =
            new Dimensions(null, null, ScamType.UNKNOWN, Grade.YELLOW, AgeBand.UNKNOWN);

    @Autowired
    private Triage triage;

    @Autowired
    private RecognisePerson recognise;

    @Autowired
    private People people;

    @Autowired
    private Interventions interventions;

    @Autowired
    private Atomically atomically;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void alerts_under_two_numbers_of_one_person_at_once_become_one_intervention() throws Exception {
        VictimId number = someone();
        VictimId second = someone();
        recognise(number, second);
        List<CallFlagged> alerts = alerts(12, number, second);

        atOnce(alerts.stream().map(this::flag));

        assertThat(openOf(number, second)).hasSize(1);
        assertAttachedOnceEach(alerts, number, second);
        assertThat(probe().about(second)).isEmpty();
    }

    @Test
    void an_alert_that_waited_for_the_second_number_to_be_attributed_joins_what_was_open_under_the_first()
            throws Exception {
        VictimId number = someone();
        VictimId second = someone();
        triage.flag(aCall().to(number).event());
        try (var threads = Executors.newFixedThreadPool(1)) {
            Future<Object> flagged = atomically.decide(() -> {
                recognise(number, second);
                Future<Object> waits = threads.submit(flag(aCall().to(second).event()));
                await().atMost(Duration.ofSeconds(20)).until(this::somebodyWaitsForAPerson);
                return waits;
            });
            flagged.get(20, TimeUnit.SECONDS);
        }

        assertThat(interventions.of(second)).isEmpty();
        probe().first(number, AlertAttached.class);
    }

    @Test
    void a_batch_that_holds_a_person_under_one_name_gets_them_under_another_however_many_wait() throws Exception {
        VictimId number = someone();
        VictimId second = someone();
        recognise(number, second);
        List<CallFlagged> alerts = alerts(3, number, second);
        try (var threads = Executors.newFixedThreadPool(1)) {
            Future<Object> other = atomically.decide(() -> {
                triage.flag(alerts.get(0));
                Future<Object> waits = threads.submit(flag(alerts.get(1)));
                await().atMost(Duration.ofSeconds(20)).until(this::somebodyWaitsForAPerson);
                triage.flag(aCall().to(second).event());
                return waits;
            });
            other.get(20, TimeUnit.SECONDS);
        }
        triage.flag(alerts.get(2));

        assertThat(openOf(number, second)).hasSize(1);
        probe().nth(number, AlertAttached.class, 3);
    }

    @Test
    void the_same_alert_twice_at_once_is_one_alert() throws Exception {
        VictimId number = someone();
        CallFlagged alert = aCall().to(number).event();

        atOnce(IntStream.range(0, 8).mapToObj(i -> flag(alert)));

        assertAttachedOnceEach(List.of(alert), number);
    }

    @Test
    void
            alerts_while_the_second_number_is_being_attributed_are_each_attached_once_and_later_ones_join_the_first_opened()
                    throws Exception {
        for (int round = 0; round < 8; round++) {
            VictimId number = someone();
            VictimId second = someone();
            List<CallFlagged> alerts = alerts(8, number, second);
            List<Callable<Object>> everything =
                    new ArrayList<>(alerts.stream().map(this::flag).toList());
            everything.add(4, () -> {
                recognise(number, second);
                return true;
            });

            atOnce(everything.stream());

            List<Intervention> open = openOf(number, second);
            assertThat(open.stream().map(Intervention::victimId))
                    .as("none is open twice under one name")
                    .doesNotHaveDuplicates();
            assertThat(open.size() == 1 || open.stream().allMatch(this::saysThatThePersonWasRecognised))
                    .as("none was opened beside another after the names were known to be one person's")
                    .isTrue();
            assertAttachedOnceEach(alerts, number, second);
            assertLaterOnesJoin(open.getFirst(), number, second);
        }
    }

    @Test
    void pairs_that_become_one_both_ways_at_once_while_alerts_come_end_as_one_person_without_a_deadlock()
            throws Exception {
        Random random = new Random(14);
        for (int round = 0; round < 5; round++) {
            List<VictimId> names =
                    Stream.generate(FlaggedCall::someone).limit(6).toList();
            List<CallFlagged> alerts = alerts(24, names.toArray(VictimId[]::new));
            List<Callable<Object>> everything =
                    new ArrayList<>(alerts.stream().map(this::flag).toList());
            for (int i = 0; i < names.size(); i++) {
                VictimId one = names.get(i);
                VictimId next = names.get((i + 1) % names.size());
                everything.add(() -> recognise(one, next));
                everything.add(() -> recognise(next, one));
            }
            Collections.shuffle(everything, random);

            atOnce(everything.stream());

            Person person = people.of(names.getFirst());
            assertThat(person.names()).containsExactlyInAnyOrderElementsOf(names);
            assertThat(names).allSatisfy(name -> assertThat(people.of(name)).isEqualTo(person));
            assertAttachedOnceEach(alerts, names.toArray(VictimId[]::new));
            assertLaterOnesJoin(openOf(names.toArray(VictimId[]::new)).getFirst(), names.getFirst(), names.getLast());
        }
    }

    @Test
    void a_chain_of_names_is_one_person_and_a_cycle_lets_the_later_word_stand() {
        VictimId a = someone();
        VictimId b = someone();
        VictimId c = someone();
        recognise(b, a);
        recognise(c, b);
        assertThat(people.of(a)).isEqualTo(people.of(b)).isEqualTo(people.of(c));
        assertThat(people.of(a).canonical()).isEqualTo(c);

        recognise(a, c);
        assertThat(people.of(c).canonical()).isEqualTo(a);
        assertThat(people.of(c).alsoKnownAs()).containsExactlyInAnyOrder(b, c);
        recognise(a, a);
        recognise(b, c);
        assertThat(people.of(c).canonical())
                .as("neither of them goes on as another")
                .isEqualTo(a);

        triage.flag(aCall().to(c).event());
        assertThat(interventions.of(a)).hasSize(1);
    }

    @Test
    void a_batch_of_alerts_under_both_numbers_through_the_broker_becomes_one_intervention() {
        VictimId number = someone();
        VictimId second = someone();
        InterventionOpened opened = flagged(aCall().to(number));
        List<CallFlagged> alerts = alerts(20, number, second);
        alerts.subList(0, 10).forEach(alert -> feed().publish(alert));
        feed().publish(new NumberAttributed(number, second, new FreeText("told by a relative"), UNKNOWN));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> people.of(second).canonical().equals(number));
        alerts.subList(10, 20).forEach(alert -> feed().publish(alert));
        alerts.forEach(alert -> feed().publish(alert));

        List<CallFlagged> all = new ArrayList<>(alerts);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> attached(number, second).size() == all.size() + 1);
        assertThat(attached(number, second)).doesNotHaveDuplicates();
        assertThat(probe().all(number, AlertAttached.class))
                .allSatisfy(joined -> assertThat(joined.interventionId()).isEqualTo(opened.interventionId()));
        assertLaterOnesJoin(openOf(number, second).getFirst(), number, second);
    }

    private boolean saysThatThePersonWasRecognised(Intervention one) {
        return intervention(one.id())
                .path("timeline")
                .findValuesAsString("type")
                .contains("PersonRecognised");
    }

    private boolean somebodyWaitsForAPerson() {
        return jdbc.sql("select exists (select from pg_locks where locktype = 'advisory' and not granted)")
                .query(Boolean.class)
                .single();
    }

    private void assertLaterOnesJoin(Intervention first, VictimId... names) {
        for (VictimId name : names) {
            CallFlagged later = aCall().to(name).event();
            // As all alerts come: a direct call could meet a batch that holds another name of this person, which only
            // the listener tries again.
            feed().publish(later);
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(jdbc.sql("select intervention_id from alert where id = ?")
                                    .param(later.alertId().value())
                                    .query(UUID.class)
                                    .optional())
                            .as(
                                    "opened: %s",
                                    openOf(names).stream().map(Intervention::id).toList())
                            .contains(first.id().value()));
        }
    }

    private void assertAttachedOnceEach(List<CallFlagged> alerts, VictimId... names) {
        await().atMost(Duration.ofSeconds(20)).until(() -> attached(names).size() >= alerts.size());
        assertThat(attached(names))
                .containsExactlyInAnyOrderElementsOf(
                        alerts.stream().map(CallFlagged::alertId).toList());
    }

    /** What opened or joined an intervention under these names. */
    private List<AlertId> attached(VictimId... names) {
        return Stream.of(names)
                .flatMap(name -> probe().about(name).stream())
                .<InterventionEvent>map(envelope -> envelope.event())
                .flatMap(event -> switch (event) {
                    case InterventionOpened opened -> Stream.of(opened.alertId());
                    case AlertAttached joined -> Stream.of(joined.alertId());
                    default -> Stream.empty();
                })
                .toList();
    }

    /** The first opened at the front. */
    private List<Intervention> openOf(VictimId... names) {
        return Stream.of(names)
                .flatMap(name -> interventions.of(name).stream())
                .filter(found -> !found.is(InterventionState.CLOSED))
                .sorted(Comparator.comparing(
                                (Intervention found) -> found.opening().at())
                        .thenComparing(found -> found.id().toString()))
                .toList();
    }

    private static List<CallFlagged> alerts(int count, VictimId... names) {
        return IntStream.range(0, count)
                .mapToObj(i -> aCall().to(names[i % names.length]).event())
                .toList();
    }

    private Callable<Object> flag(CallFlagged alert) {
        return () -> {
            triage.flag(alert);
            return alert;
        };
    }

    private Object recognise(VictimId name, VictimId other) {
        recognise.as(name, other, clock().instant(), "investigator");
        return name;
    }

    /** Everything in a thread of its own; a deadlock would fail one of them. */
    private static void atOnce(Stream<Callable<Object>> everything) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(12)) {
            for (Future<Object> done : threads.invokeAll(everything.toList(), 60, TimeUnit.SECONDS)) {
                done.get();
            }
        }
    }
}
