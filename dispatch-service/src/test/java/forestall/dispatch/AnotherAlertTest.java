package forestall.dispatch;

import static forestall.dispatch.FlaggedCall.CAOHEJING;
import static forestall.dispatch.FlaggedCall.XINHUALU;
import static forestall.dispatch.FlaggedCall.aCall;
import static forestall.dispatch.FlaggedCall.someone;
import static forestall.dispatch.FlaggedCall.toChen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import forestall.dispatch.triage.RecognisePerson;
import forestall.events.AlertAttached;
import forestall.events.CallFlagged;
import forestall.events.InterventionOpened;
import forestall.events.StationNotified;
import forestall.events.facts.Address;
import forestall.events.facts.PersonName;
import forestall.events.facts.Victim;
import forestall.events.ids.DivisionCode;
import forestall.events.ids.VictimId;
import forestall.events.vocabulary.AgeBand;
import forestall.events.vocabulary.Grade;
import forestall.events.vocabulary.Signal;
import forestall.events.vocabulary.Vulnerability;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What another alert about the same person changes, and what it does not. */
class AnotherAlertTest extends Journey {
    @Autowired
    private RecognisePerson recognise;

    @Test
    void an_age_that_only_a_later_alert_knows_sends_officers_to_the_old_and_counts_from_then_on() {
        InterventionOpened opened = opened(about(aCall(), null, List.of(), null));
        assertThat(opened.dimensions().ageBand()).isEqualTo(AgeBand.UNKNOWN);

        feed().publish(about(aCall().to(opened.victimId()), 70, List.of(Vulnerability.LIVES_ALONE), null));
        AlertAttached attached = probe().first(opened.victimId(), AlertAttached.class);
        assertThat(attached.dimensions().ageBand()).isEqualTo(AgeBand.FROM_60);
        assertThat(attached.rule()).isEqualTo("vulnerable-victim");
        assertThat(queued(opened.interventionId()).path("victim").path("age").asInt())
                .isEqualTo(70);
        called(opened.interventionId(), "NOBODY", "NO_ANSWER");

        await().atMost(Duration.ofSeconds(20))
                .until(() -> intervention(opened.interventionId())
                        .path("timeline")
                        .findValuesAsString("type")
                        .contains("VisitUnrouted"));
    }

    @Test
    void what_was_known_of_the_person_counts_when_a_later_alert_is_graded() {
        InterventionOpened opened = opened(about(aCall(), 80, List.of(), null));
        feed().publish(about(aCall().to(opened.victimId()).seeing(Signal.LONG_CALL), null, List.of(), null));

        assertThat(probe().first(opened.victimId(), AlertAttached.class).rule()).isEqualTo("elderly-long-call");
    }

    @Test
    void an_address_that_only_a_later_alert_knows_is_where_officers_go() {
        InterventionOpened opened = opened(about(aCall(), 35, List.of(), null));
        feed().publish(aCall().to(opened.victimId()).event());
        probe().first(opened.victimId(), AlertAttached.class);

        called(opened.interventionId(), "VICTIM", "DENIES");

        assertThat(probe().first(opened.victimId(), StationNotified.class)
                        .stationCode()
                        .value())
                .isEqualTo(CAOHEJING);
    }

    @Test
    void a_visit_to_a_place_that_nobody_knew_goes_home_once_an_alert_knows_the_address_on_the_same_clock() {
        InterventionOpened opened = opened(about(aCall().seeing(Signal.HOTEL_CHECK_IN), 35, List.of(), null));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> supervisor()
                        .get("/v1/visits/unrouted?limit=200")
                        .body()
                        .contains(opened.interventionId().toString()));

        feed().publish(aCall().to(opened.victimId()).event());

        StationNotified notified = probe().first(opened.victimId(), StationNotified.class);
        assertThat(notified.stationCode().value()).isEqualTo(CAOHEJING);
        assertThat(notified.reason()).isEqualTo("hotel-check-in");
        assertThat(List.of(notified.acceptBy(), notified.visitBy()))
                .isEqualTo(List.of(
                        opened.deadlines().stationAcceptBy(), opened.deadlines().visitBy()));
        assertThat(intervention(opened.interventionId()).path("visits").size()).isEqualTo(1);
    }

    @Test
    void a_station_that_a_supervisor_chose_keeps_the_visit_and_hears_the_address() {
        InterventionOpened opened = opened(about(aCall().seeing(Signal.HOTEL_CHECK_IN), 35, List.of(), null));
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        intervention(opened.interventionId()).path("visits").size() == 1);
        granted(supervisor()
                .post(
                        "/v1/interventions/" + opened.interventionId() + "/hand-over",
                        "{\"toStation\":\"%s\",\"reason\":\"heard in the call\"}".formatted(XINHUALU),
                        intervention(opened.interventionId()).path("version").asLong()));

        feed().publish(aCall().to(opened.victimId()).event());

        StationNotified told = probe().nth(opened.victimId(), StationNotified.class, 2);
        assertThat(told.stationCode().value()).isEqualTo(XINHUALU);
        assertThat(told.location().address()).isEqualTo("1 Invented Road");
        assertThat(told.dimensions().stationCode().value()).isEqualTo(XINHUALU);
    }

    @Test
    void what_the_first_alert_said_of_the_person_stays() {
        InterventionOpened opened = opened(about(aCall(), 35, List.of(), null));
        feed().publish(about(aCall().to(opened.victimId()), 70, List.of(), null));

        assertThat(probe().first(opened.victimId(), AlertAttached.class)
                        .dimensions()
                        .ageBand())
                .isEqualTo(AgeBand.FROM_30_TO_44);
    }

    @Test
    void a_grade_that_rises_to_red_tells_the_station_of_the_open_visit_again_on_the_same_clock() {
        InterventionOpened opened = flagged(aCall());
        called(opened.interventionId(), "VICTIM", "DENIES");
        StationNotified first = probe().first(opened.victimId(), StationNotified.class);
        JsonNode accepted = accepted(CAOHEJING, visitAt(CAOHEJING, opened.interventionId()));

        feed().publish(aCall().to(opened.victimId())
                .seeing(Signal.BANKING_APP_OPENED)
                .event());

        StationNotified again = probe().nth(opened.victimId(), StationNotified.class, 2);
        assertThat(again.visitId()).isEqualTo(first.visitId());
        assertThat(again.grade()).isEqualTo(Grade.RED);
        assertThat(again.reason()).isEqualTo("banking-app-opened");
        assertThat(List.of(again.acceptBy(), again.visitBy())).isEqualTo(List.of(first.acceptBy(), first.visitBy()));
        JsonNode visit = visitAt(CAOHEJING, opened.interventionId());
        assertThat(visit.path("state").asString()).isEqualTo("ACCEPTED");
        assertThat(visit.path("grade").asString()).isEqualTo("RED");
        assertThat(visit.path("version")).isEqualTo(accepted.path("version"));
    }

    @Test
    void a_grade_that_rises_to_red_while_officers_search_sends_nobody_else() {
        InterventionOpened opened = flagged(aCall());
        called(opened.interventionId(), "VICTIM", "DENIES");
        probe().first(opened.victimId(), StationNotified.class);
        paid(CAOHEJING, opened.interventionId(), "{\"outcome\":\"NOT_AT_HOME\"}");

        feed().publish(aCall().to(opened.victimId())
                .seeing(Signal.HOTEL_CHECK_IN)
                .event());

        assertThat(probe().first(opened.victimId(), AlertAttached.class).gradeAfter())
                .isEqualTo(Grade.RED);
        feed().publish(aCall().to(opened.victimId()).event());
        probe().nth(opened.victimId(), AlertAttached.class, 2);
        assertThat(probe().all(opened.victimId(), StationNotified.class)).hasSize(1);
    }

    @Test
    void a_waiting_call_is_due_as_soon_as_the_alert_that_raised_the_grade_says_and_the_deadlines_stand() {
        InterventionOpened opened = flagged(aCall());
        FlaggedCall raising = aCall().to(opened.victimId()).seeing(Signal.SCREEN_SHARING);
        feed().publish(raising.event());
        probe().first(opened.victimId(), AlertAttached.class);

        JsonNode call = queued(opened.interventionId());
        assertThat(call.path("grade").asString()).isEqualTo("RED");
        assertThat(Instant.parse(call.path("dueAt").asString()))
                .isEqualTo(raising.receivedAt().plus(Duration.ofMinutes(5)));
        JsonNode deadlines = intervention(opened.interventionId()).path("deadlines");
        assertThat(Instant.parse(deadlines.path("callBy").asString()))
                .isEqualTo(opened.deadlines().callBy());
        assertThat(deadlines.has("claimBy")).isFalse();
    }

    @Test
    void a_call_that_was_due_earlier_stays_so_and_a_grade_that_does_not_rise_moves_nothing() {
        InterventionOpened opened = flagged(aCall().seeing(Signal.REPEATED_CALLS)
                .receivedAt(clock().instant().minus(Duration.ofMinutes(28)), false));
        Instant due = opened.deadlines().callBy();
        feed().publish(aCall().to(opened.victimId())
                .seeing(Signal.REPEATED_CALLS)
                .event());
        feed().publish(aCall().to(opened.victimId())
                .seeing(Signal.SCREEN_SHARING)
                .event());
        probe().nth(opened.victimId(), AlertAttached.class, 2);

        assertThat(Instant.parse(queued(opened.interventionId()).path("dueAt").asString()))
                .isEqualTo(due);
    }

    @Test
    void an_intervention_shows_each_of_its_alerts_as_it_was_graded() {
        FlaggedCall first = toChen();
        InterventionOpened opened = flagged(first);
        CallFlagged late =
                aCall().to(first.victim()).receivedAt(clock().instant(), true).event();
        feed().publish(late);
        probe().first(first.victim(), AlertAttached.class);

        JsonNode alerts = intervention(opened.interventionId()).path("alerts");
        assertThat(alerts.findValuesAsString("alertId"))
                .containsExactly(opened.alertId().toString(), late.alertId().toString());
        assertThat(alerts.findValuesAsString("grade")).containsExactly("RED", "YELLOW");
        assertThat(alerts.findValuesAsString("rule")).containsExactly("confident-official-impersonation", "flagged");
        assertThat(alerts.findValuesAsString("late")).containsExactly("false", "true");
        assertThat(alerts.path(1).path("policyVersion").asString()).isEqualTo(opened.policyVersion());
    }

    @Test
    void two_interventions_that_turn_out_to_be_one_persons_show_each_other_and_the_first_takes_later_alerts() {
        InterventionOpened first = flagged(aCall());
        InterventionOpened second = flagged(aCall());
        VictimId unrelated = someone();
        InterventionOpened stranger = flagged(aCall().to(unrelated));
        recognise.as(second.victimId(), first.victimId(), clock().instant(), "investigator");

        assertThat(sameAs(first)).containsExactly(second.interventionId().toString());
        assertThat(sameAs(second)).containsExactly(first.interventionId().toString());
        assertThat(sameAs(stranger)).isEmpty();
        for (InterventionOpened one : List.of(first, second)) {
            assertThat(intervention(one.interventionId()).path("timeline").findValuesAsString("type"))
                    .contains("PersonRecognised");
        }
        feed().publish(aCall().to(second.victimId()).event());
        assertThat(probe().first(first.victimId(), AlertAttached.class).interventionId())
                .isEqualTo(first.interventionId());

        called(first.interventionId(), "VICTIM", "FALSE_ALARM");
        feed().publish(aCall().to(first.victimId()).event());
        assertThat(probe().first(second.victimId(), AlertAttached.class).interventionId())
                .as("the other runs to its own end and takes what comes meanwhile")
                .isEqualTo(second.interventionId());
        assertThat(sameAs(second)).containsExactly(first.interventionId().toString());
    }

    private List<String> sameAs(InterventionOpened opened) {
        JsonNode ids = intervention(opened.interventionId()).path("samePersonAs");
        return ids.valueStream().map(JsonNode::asString).toList();
    }

    private InterventionOpened opened(CallFlagged alert) {
        feed().publish(alert);
        return probe().first(alert.victimId(), InterventionOpened.class);
    }

    /** The same alert by a feed that knows so much of the person, and no more. */
    private static CallFlagged about(
            FlaggedCall call, @Nullable Integer age, List<Vulnerability> vulnerabilities, @Nullable String division) {
        CallFlagged alert = call.event();
        return new CallFlagged(
                alert.victimId(),
                alert.alertId(),
                alert.feedId(),
                alert.feedAlertId(),
                alert.detectedAt(),
                alert.receivedAt(),
                alert.late(),
                new Victim(
                        alert.victim().phone(),
                        new PersonName("Somebody Invented"),
                        age,
                        vulnerabilities,
                        division == null ? null : new Address("1 Invented Road", new DivisionCode(division))),
                alert.caller(),
                alert.channel(),
                alert.suspectedScamType(),
                alert.impersonates(),
                alert.callStartedAt(),
                alert.callSeconds(),
                alert.confidence(),
                alert.signals(),
                alert.summary());
    }
}
