package forestall.dispatch;

import static forestall.dispatch.FlaggedCall.aCall;
import static forestall.dispatch.FlaggedCall.someone;
import static forestall.dispatch.FlaggedCall.toChen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import forestall.dispatch.intervention.Interventions;
import forestall.dispatch.triage.People;
import forestall.dispatch.triage.Person;
import forestall.dispatch.triage.Triage;
import forestall.events.AlertAttached;
import forestall.events.CallFlagged;
import forestall.events.CasesMerged;
import forestall.events.CasesParted;
import forestall.events.Envelope;
import forestall.events.InterventionOpened;
import forestall.events.NumberAttributed;
import forestall.events.RoleAssigned;
import forestall.events.StationNotified;
import forestall.events.Topics;
import forestall.events.facts.Dimensions;
import forestall.events.facts.FreeText;
import forestall.events.ids.VictimId;
import forestall.events.vocabulary.AgeBand;
import forestall.events.vocabulary.CaseRole;
import forestall.events.vocabulary.Grade;
import forestall.events.vocabulary.ScamType;
import forestall.events.vocabulary.Signal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever the broker does to an alert, it opens or joins one intervention, once. */
class CallFlaggedDeliveryTest extends Journey {
    private static final String DEAD_LETTERS = Topics.ALERTS.deadLetters("dispatch.triage");

    private static final Dimensions UNKNOWN =
            new Dimensions(null, null, ScamType.UNKNOWN, Grade.YELLOW, AgeBand.UNKNOWN);

    @Autowired
    private People people;

    @Autowired
    private Triage triage;

    @Autowired
    private Interventions interventions;

    @Test
    void an_alert_delivered_twice_and_posted_twice_changes_nothing() {
        CallFlagged alert = toChen().event();
        Envelope<?> envelope = feed().publish(alert);
        feed().publish(envelope);
        feed().publish(alert);
        CallFlagged marker = aCall().to(alert.victimId()).event();
        feed().publish(marker);

        assertThat(probe().first(alert.victimId(), AlertAttached.class).alertId())
                .isEqualTo(marker.alertId());
        assertThat(probe().story(alert.victimId()))
                .containsExactly("InterventionOpened", "StationNotified", "AlertAttached");
    }

    @Test
    void a_poison_record_goes_alone_to_the_dead_letters_and_its_neighbours_proceed() {
        FlaggedCall before = aCall();
        FlaggedCall after = aCall().to(before.victim());
        feed().publish(before.event());
        String poison = "no JSON " + before.victim();
        ProducerRecord<byte[], byte[]> record =
                feed().record(new Envelope<>(UUID.randomUUID(), aCall().event(), Instant.now(), "feed", null));
        feed().send(new ProducerRecord<>(
                record.topic(),
                null,
                before.victim().value().getBytes(StandardCharsets.UTF_8),
                poison.getBytes(StandardCharsets.UTF_8),
                record.headers()));
        feed().publish(after.event());

        probe().first(before.victim(), AlertAttached.class);
        awaitDeadLetter(poison);
    }

    @Test
    void an_address_that_no_store_keeps_as_it_is_sends_officers_all_the_same() {
        CallFlagged alert = toChen().eventAt("1 Invented\u0000Road\uD800");
        feed().publish(alert);

        assertThat(probe().first(alert.victimId(), StationNotified.class)
                        .location()
                        .address())
                .isEqualTo("1 Invented\uFFFDRoad\uFFFD");
    }

    @Test
    void an_unknown_version_goes_to_the_dead_letters() {
        ProducerRecord<byte[], byte[]> record =
                feed().record(new Envelope<>(UUID.randomUUID(), aCall().event(), Instant.now(), "feed", null));
        record.headers().remove("ce_type");
        record.headers().add("ce_type", "forestall.CallFlagged.v9".getBytes(StandardCharsets.UTF_8));
        feed().send(record);

        awaitDeadLetter(new String(record.value(), StandardCharsets.UTF_8));
    }

    @Test
    void a_late_alert_is_marked_and_its_deadlines_count_from_the_receipt() {
        Instant received = clock().instant().minusSeconds(60);
        InterventionOpened opened = flagged(toChen().receivedAt(received, true));

        assertThat(opened.call().late()).isTrue();
        assertThat(opened.deadlines().callBy()).isBetween(received.plusSeconds(299), received.plusSeconds(301));
    }

    @Test
    void alerts_out_of_order_join_one_intervention_whose_grade_never_falls() {
        Instant now = clock().instant();
        FlaggedCall newer = toChen().receivedAt(now, false);
        FlaggedCall older = aCall().to(newer.victim()).receivedAt(now.minusSeconds(600), false);
        InterventionOpened opened = flagged(newer);
        feed().publish(older.event());

        AlertAttached attached = probe().first(newer.victim(), AlertAttached.class);
        assertThat(attached.interventionId()).isEqualTo(opened.interventionId());
        assertThat(attached.gradeBefore()).isEqualTo(Grade.RED);
        assertThat(attached.gradeAfter()).isEqualTo(Grade.RED);
        assertThat(attached.rule()).isEqualTo("flagged");
    }

    @Test
    void a_grade_that_rises_to_red_sends_the_station_at_once() {
        InterventionOpened opened = flagged(aCall());
        feed().publish(aCall().to(opened.victimId())
                .seeing(Signal.LARGE_WITHDRAWAL)
                .event());

        var notified = probe().first(opened.victimId(), StationNotified.class);
        assertThat(notified.reason()).isEqualTo("large-withdrawal");
        assertThat(intervention(opened.interventionId()).path("rule").asString())
                .isEqualTo("large-withdrawal");
    }

    @Test
    void concurrent_alerts_for_one_victim_become_one_intervention() throws Exception {
        VictimId victim = someone();
        List<Callable<Boolean>> alerts = IntStream.range(0, 16)
                .<Callable<Boolean>>mapToObj(i -> () -> {
                    triage.flag(aCall().to(victim).event());
                    return true;
                })
                .toList();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var done : threads.invokeAll(alerts)) {
                done.get();
            }
        }

        assertThat(interventions.of(victim)).hasSize(1);
        probe().nth(victim, AlertAttached.class, 15);
        assertThat(probe().all(victim, InterventionOpened.class)).hasSize(1);
    }

    @Test
    void an_alert_about_a_second_number_joins_the_same_persons_intervention() {
        InterventionOpened opened = flagged(aCall());
        VictimId secondNumber = someone();
        feed().publish(new NumberAttributed(
                opened.victimId(), secondNumber, new FreeText("told by a relative"), UNKNOWN));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Stream.of(intervention(opened.interventionId()).path("timeline"))
                        .anyMatch(
                                timeline -> timeline.findValuesAsString("type").contains("PersonRecognised")));

        feed().publish(aCall().to(secondNumber).event());

        assertThat(probe().first(opened.victimId(), AlertAttached.class).interventionId())
                .isEqualTo(opened.interventionId());
        assertThat(probe().about(secondNumber)).isEmpty();
    }

    @Test
    void an_alert_after_a_merge_joins_the_intervention_that_was_open_under_the_other_name() {
        InterventionOpened opened = flagged(aCall());
        VictimId continues = someone();
        feed().publish(new CasesMerged(continues, opened.victimId(), continues, UNKNOWN));
        feed().publish(new RoleAssigned(
                continues, CaseRole.COURIER, LocalDate.of(2017, 11, 14), new FreeText("seen on camera"), UNKNOWN));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> intervention(opened.interventionId())
                        .path("timeline")
                        .findValuesAsString("type")
                        .containsAll(List.of("PersonRecognised", "RoleKnown")));

        feed().publish(aCall().to(continues).event());

        assertThat(probe().first(opened.victimId(), AlertAttached.class).interventionId())
                .isEqualTo(opened.interventionId());
        assertThat(interventions.of(continues)).isEmpty();
    }

    @Test
    void after_a_merge_is_undone_each_name_has_interventions_of_its_own_again_with_its_further_numbers() {
        VictimId continues = someone();
        VictimId from = someone();
        VictimId fromsNumber = someone();
        feed().publish(new NumberAttributed(from, fromsNumber, new FreeText("told by a relative"), UNKNOWN));
        feed().publish(new CasesMerged(continues, from, continues, UNKNOWN));
        awaitNamesOf(continues, from, fromsNumber);
        InterventionOpened opened = flagged(aCall().to(continues));

        feed().publish(new CasesParted(continues, from, continues, List.of(fromsNumber), UNKNOWN));
        awaitNamesOf(from, fromsNumber);
        feed().publish(aCall().to(fromsNumber).event());

        assertThat(intervention(opened.interventionId()).path("timeline").findValuesAsString("type"))
                .contains("PersonParted");
        InterventionOpened own = probe().first(from, InterventionOpened.class);
        assertThat(own.interventionId()).isNotEqualTo(opened.interventionId());
        feed().publish(aCall().to(continues).event());
        assertThat(probe().first(continues, AlertAttached.class).interventionId())
                .isEqualTo(opened.interventionId());
        feed().publish(new CasesParted(continues, from, continues, List.of(fromsNumber), UNKNOWN));
        feed().publish(aCall().to(from).event());
        assertThat(probe().first(from, AlertAttached.class).interventionId()).isEqualTo(own.interventionId());
    }

    private void awaitNamesOf(VictimId canonical, VictimId... others) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(people.of(canonical))
                        .extracting(Person::canonical, one -> Set.copyOf(one.alsoKnownAs()))
                        .containsExactly(canonical, Set.of(others)));
    }

    @Test
    void a_poison_case_event_goes_to_the_dead_letters() {
        String poison = "no JSON either " + someone();
        ProducerRecord<byte[], byte[]> record = feed().record(new Envelope<>(
                UUID.randomUUID(),
                new NumberAttributed(someone(), someone(), new FreeText("-"), UNKNOWN),
                Instant.now(),
                "investigator",
                null));
        feed().send(new ProducerRecord<>(
                record.topic(), null, record.key(), poison.getBytes(StandardCharsets.UTF_8), record.headers()));

        await().atMost(Duration.ofSeconds(20))
                .until(() -> bodies(Topics.CASES.deadLetters("dispatch.cases")).contains(poison));
    }

    private void awaitDeadLetter(String body) {
        await("dead letter")
                .atMost(Duration.ofSeconds(20))
                .until(() -> bodies(DEAD_LETTERS).contains(body));
    }

    private List<String> bodies(String topic) {
        return probe().deadLetters(topic).stream()
                .map(found -> new String(found.value(), StandardCharsets.UTF_8))
                .toList();
    }
}
