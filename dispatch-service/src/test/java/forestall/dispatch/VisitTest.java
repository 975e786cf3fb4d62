package forestall.dispatch;

import static forestall.dispatch.FlaggedCall.CAOHEJING;
import static forestall.dispatch.FlaggedCall.XINHUALU;
import static forestall.dispatch.FlaggedCall.aCall;
import static forestall.dispatch.FlaggedCall.toChen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import forestall.dispatch.Caller.Answer;
import forestall.events.AlertAttached;
import forestall.events.CallFlagged;
import forestall.events.DeadlineMissed;
import forestall.events.HandedOver;
import forestall.events.InterventionClosed;
import forestall.events.InterventionOpened;
import forestall.events.StationNotified;
import forestall.events.VisitCompleted;
import forestall.events.ids.InterventionId;
import forestall.events.vocabulary.DeadlineStage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Stations and their visits through HTTP. */
class VisitTest extends Journey {
    @Autowired
    private TestClock time;

    @Test
    void another_stations_visit_is_not_there() {
        InterventionOpened opened = flagged(toChen());
        probe().first(opened.victimId(), StationNotified.class);
        JsonNode visit = visitAt(CAOHEJING, opened.interventionId());
        String path = "/v1/visits/" + visit.path("visitId").asString();

        assertThat(station(XINHUALU).post(path + "/accept", null, 1).status()).isEqualTo(404);
        assertThat(station(XINHUALU)
                        .get("/v1/stations/" + CAOHEJING + "/visits")
                        .status())
                .isEqualTo(404);
        assertThat(station(XINHUALU)
                        .get("/v1/interventions/" + opened.interventionId())
                        .status())
                .isEqualTo(404);
        assertThat(station(XINHUALU)
                        .post(
                                "/v1/interventions/" + opened.interventionId() + "/locations",
                                "{\"location\":{\"kind\":\"HOTEL\",\"address\":\"x\"},\"source\":\"y\"}",
                                1)
                        .status())
                .isEqualTo(404);
        assertThat(as("station-without-claim", "station")
                        .post(path + "/accept", null, 1)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_visit_is_accepted_then_assigned_to_the_stations_own_officers_then_reported() {
        InterventionOpened opened = flagged(toChen());
        probe().first(opened.victimId(), StationNotified.class);
        JsonNode visit = visitAt(CAOHEJING, opened.interventionId());
        String path = "/v1/visits/" + visit.path("visitId").asString();
        String own = "{\"officerIds\":[\"officer-%s-1\"]}".formatted(CAOHEJING);

        assertThat(station(CAOHEJING).post(path + "/assign", own, 1).problem()).isEqualTo("visit-in-another-state");
        assertThat(station(CAOHEJING).post(path + "/accept", null, 7).status()).isEqualTo(412);
        JsonNode accepted = accepted(CAOHEJING, visit);
        assertThat(station(CAOHEJING)
                        .post(
                                path + "/assign",
                                "{\"officerIds\":[\"officer-%s-1\"]}".formatted(XINHUALU),
                                accepted.path("version").asLong())
                        .problem())
                .isEqualTo("officer-of-another-station");
        JsonNode assigned = assigned(CAOHEJING, accepted);
        Answer future = station(CAOHEJING)
                .post(
                        path + "/outcome",
                        "{\"outcome\":\"DISSUADED\",\"endedAt\":\"2099-01-01T00:00:00Z\"}",
                        assigned.path("version").asLong());
        assertThat(future.problem()).isEqualTo("visit-in-the-future");
        visited(CAOHEJING, assigned, "{\"outcome\":\"SELF_AWARE\"}");
    }

    @Test
    void a_door_that_was_not_opened_is_visited_again_within_two_hours() {
        InterventionOpened opened = flagged(toChen());
        probe().first(opened.victimId(), StationNotified.class);
        paid(CAOHEJING, opened.interventionId(), "{\"outcome\":\"DOOR_NOT_OPENED\"}");

        StationNotified again = probe().nth(opened.victimId(), StationNotified.class, 2);
        assertThat(again.reason()).isEqualTo("door-not-opened");
        assertThat(again.visitBy()).isAfter(time.instant().plus(Duration.ofMinutes(119)));
        assertThat(again.acceptBy()).isBeforeOrEqualTo(again.visitBy());
        paid(CAOHEJING, opened.interventionId(), "{\"outcome\":\"DENIES_EVIDENCE_PERSISTS\"}");
        feed().publish(aCall().to(opened.victimId()).event());
        assertThat(probe().first(opened.victimId(), AlertAttached.class).rule()).isEqualTo("alerted-after-denial");
    }

    @Test
    void an_open_visit_moves_with_the_victim_and_stays_where_the_station_is_the_same() {
        InterventionOpened opened = flagged(toChen());
        StationNotified notified = probe().first(opened.victimId(), StationNotified.class);
        JsonNode accepted = accepted(CAOHEJING, visitAt(CAOHEJING, opened.interventionId()));

        JsonNode near = located(opened, CAOHEJING);
        assertThat(near.path("handedOver").asBoolean()).isFalse();
        assertThat(near.path("visitId")).isEqualTo(accepted.path("visitId"));
        assertThat(probe().nth(opened.victimId(), StationNotified.class, 2).reason())
                .isEqualTo("located");
        assertThat(visitAt(CAOHEJING, opened.interventionId()).path("state").asString())
                .isEqualTo("ACCEPTED");

        JsonNode far = located(opened, XINHUALU);
        assertThat(far.path("handedOver").asBoolean()).isTrue();
        assertThat(far.path("visitId")).isEqualTo(accepted.path("visitId"));
        HandedOver moved = probe().first(opened.victimId(), HandedOver.class);
        assertThat(List.of(moved.acceptBy(), moved.visitBy()))
                .isEqualTo(List.of(notified.acceptBy(), notified.visitBy()));
        assertThat(visitAt(CAOHEJING, opened.interventionId())
                        .path("handedOverTo")
                        .asString())
                .isEqualTo(XINHUALU);
        assertThat(visitAt(XINHUALU, opened.interventionId()).path("state").asString())
                .isEqualTo("NOTIFIED");
    }

    @Test
    void a_line_that_stays_busy_while_the_station_searches_sends_nobody_home_and_starts_no_new_clock() {
        InterventionOpened opened = flagged(toChen());
        StationNotified notified = probe().first(opened.victimId(), StationNotified.class);
        called(opened.interventionId(), "NOBODY", "BUSY");
        paid(CAOHEJING, opened.interventionId(), "{\"outcome\":\"NOT_AT_HOME\"}");

        JsonNode busy = called(opened.interventionId(), "NOBODY", "BUSY");

        assertThat(busy.path("next").path("rule").asString()).isEqualTo("line-stays-busy");
        located(opened, XINHUALU);
        JsonNode visit = visitAt(XINHUALU, opened.interventionId());
        assertThat(Instant.parse(visit.path("visitBy").asString())).isEqualTo(notified.visitBy());
        assertThat(visit.path("attempt").asInt())
                .as("nobody was sent in between")
                .isEqualTo(2);
    }

    @Test
    void after_a_supervisor_stood_the_visit_down_an_ignored_warning_sends_officers_again() {
        InterventionOpened opened = flagged(toChen());
        probe().first(opened.victimId(), StationNotified.class);
        JsonNode visit = accepted(CAOHEJING, visitAt(CAOHEJING, opened.interventionId()));
        granted(act(supervisor(), visit, "stand-down", "{\"reason\":\"his son is with him\"}"));

        JsonNode ignored = called(opened.interventionId(), "VICTIM", "IGNORED_WARNING");

        assertThat(ignored.path("next").path("kind").asString()).isEqualTo("NOTIFY_STATION");
        paid(CAOHEJING, opened.interventionId(), "{\"outcome\":\"FALSE_ALARM\"}");
    }

    @Test
    void a_place_of_no_known_station_waits_visibly_until_a_supervisor_hands_it_to_one() {
        InterventionOpened opened = flagged(toChen().livingIn("990104001"));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> supervisor()
                        .get("/v1/visits/unrouted?limit=200")
                        .body()
                        .contains(opened.interventionId().toString()));
        long version = intervention(opened.interventionId()).path("version").asLong();

        JsonNode moved = granted(supervisor()
                .post(
                        "/v1/interventions/" + opened.interventionId() + "/hand-over",
                        "{\"toStation\":\"%s\",\"reason\":\"nearest\"}".formatted(CAOHEJING),
                        version));

        assertThat(moved.path("stationCode").asString()).isEqualTo(CAOHEJING);
        assertThat(probe().first(opened.victimId(), StationNotified.class).reason())
                .isEqualTo("nearest");
        paid(CAOHEJING, opened.interventionId(), "{\"outcome\":\"FALSE_ALARM\"}");
        probe().first(opened.victimId(), InterventionClosed.class);
    }

    @Test
    void a_place_that_may_be_two_is_shown_with_both_stations_until_a_person_chooses() {
        CallFlagged alert = toChen().livingIn(null).eventAt("虹桥");
        feed().publish(alert);
        InterventionId id =
                probe().first(alert.victimId(), InterventionOpened.class).interventionId();
        String queue = "/v1/visits/unrouted?limit=200";
        await().atMost(Duration.ofSeconds(20))
                .until(() -> supervisor().get(queue).body().contains(id.toString()));

        JsonNode waiting = granted(supervisor().get(queue))
                .path("items")
                .valueStream()
                .filter(visit -> visit.path("interventionId").asString().equals(id.toString()))
                .findFirst()
                .orElseThrow();

        assertThat(waiting.path("routedBy").asString()).isEqualTo("name-of-several-divisions");
        assertThat(waiting.path("candidates").valueStream().map(JsonNode::asString))
                .containsExactly("310105009", "310112107");
        granted(handOver(supervisor(), id, "310112107"));
        assertThat(probe().first(alert.victimId(), StationNotified.class)
                        .stationCode()
                        .value())
                .isEqualTo("310112107");
        assertThat(supervisor().get(queue).body()).doesNotContain(id.toString());
        paid("310112107", id, "{\"outcome\":\"FALSE_ALARM\"}");
    }

    @Test
    void an_unknown_division_goes_to_the_default_station_of_its_district() {
        InterventionOpened opened = flagged(toChen().livingIn("310104999"));

        assertThat(probe().first(opened.victimId(), StationNotified.class)
                        .districtCode()
                        .value())
                .isEqualTo("310104");
    }

    @Test
    void a_hand_over_by_hand_keeps_the_deadlines_and_names_its_reason() {
        InterventionOpened opened = flagged(toChen());
        StationNotified notified = probe().first(opened.victimId(), StationNotified.class);
        String path = "/v1/interventions/" + opened.interventionId() + "/hand-over";
        String body = "{\"toStation\":\"%s\",\"reason\":\"at his sister's\"}".formatted(XINHUALU);

        assertThat(station(CAOHEJING).post(path, body, 99).status()).isEqualTo(412);
        assertThat(station(CAOHEJING).post(path, body).status()).isEqualTo(428);
        long version = intervention(opened.interventionId()).path("version").asLong();
        granted(station(CAOHEJING).post(path, body, version));

        HandedOver handedOver = probe().first(opened.victimId(), HandedOver.class);
        assertThat(handedOver.reason()).isEqualTo("at his sister's");
        assertThat(handedOver.visitBy()).isEqualTo(notified.visitBy());
        assertThat(handedOver.acceptBy()).isEqualTo(notified.acceptBy());
    }

    @Test
    void a_missed_deadline_is_told_once_and_stays_as_it_was() {
        InterventionOpened opened = flagged(toChen());
        probe().first(opened.victimId(), StationNotified.class);

        time.pass(Duration.ofMinutes(31));

        await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> probe().all(opened.victimId(), DeadlineMissed.class).stream()
                                .map(DeadlineMissed::stage)
                                .toList(),
                        stages -> stages.size() == 4);
        assertThat(probe().all(opened.victimId(), DeadlineMissed.class))
                .extracting(DeadlineMissed::stage)
                .containsExactlyInAnyOrder(
                        DeadlineStage.CLAIM_CALL,
                        DeadlineStage.FIRST_CALL,
                        DeadlineStage.STATION_ACCEPTS,
                        DeadlineStage.VISIT);
        paid(CAOHEJING, opened.interventionId(), "{\"outcome\":\"DISSUADED\"}");
        assertThat(probe().first(opened.victimId(), VisitCompleted.class).visitBy())
                .isEqualTo(opened.deadlines().visitBy());
    }

    private JsonNode located(InterventionOpened opened, String division) {
        return granted(locate(operator(), opened.interventionId(), division));
    }
}
