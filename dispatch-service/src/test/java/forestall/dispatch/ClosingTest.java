package forestall.dispatch;

import static forestall.dispatch.FlaggedCall.aCall;
import static forestall.dispatch.FlaggedCall.toChen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import forestall.chassis.usecase.Atomically;
import forestall.dispatch.Caller.Answer;
import forestall.dispatch.intervention.CloseIntervention;
import forestall.dispatch.intervention.Interventions;
import forestall.dispatch.intervention.MonitorVictim;
import forestall.events.InterventionClosed;
import forestall.events.InterventionOpened;
import forestall.events.StationNotified;
import forestall.events.VisitStoodDown;
import forestall.events.ids.InterventionId;
import forestall.events.vocabulary.InterventionResult;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** How interventions end, and what has to be settled first. */
class ClosingTest extends Journey {
    /** A station that no other test keeps busy. */
    private static final String XUJIAHUI = "310104013";

    @Autowired
    private CloseIntervention closing;

    @Autowired
    private MonitorVictim monitoring;

    @Autowired
    private Interventions interventions;

    @Autowired
    private Atomically atomically;

    @ParameterizedTest
    @EnumSource(InterventionResult.class)
    void a_supervisor_may_close_with_every_result_and_stands_on_the_timeline(InterventionResult result) {
        InterventionOpened opened = flagged(aCall());

        Answer answer = closed(opened.interventionId(), result.name());

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        InterventionClosed closed = probe().first(opened.victimId(), InterventionClosed.class);
        assertThat(closed.result()).isEqualTo(result);
        assertThat(closed.reason().value()).isEqualTo("decided at the desk; 1 waiting call stood down");
        JsonNode file = intervention(opened.interventionId());
        assertThat(file.path("result").asString()).isEqualTo(result.name());
        JsonNode last = file.path("timeline").path(file.path("timeline").size() - 1);
        assertThat(last.path("type").asString()).isEqualTo("InterventionClosed");
        assertThat(last.path("actor").asString()).isEqualTo("supervisor");
        assertThat(waits(opened.interventionId())).isFalse();
        Answer again = closed(opened.interventionId(), "LOST_CONTACT");
        assertThat(again.problem()).isEqualTo("intervention-in-another-state");
        assertThat(again.json().path("detail").asString())
                .contains("found one that is CLOSED with the result " + result);
    }

    @Test
    void nobody_closes_over_an_open_visit_whatever_its_state() {
        InterventionOpened opened = flagged(toChen().livingIn(XUJIAHUI));
        InterventionId id = opened.interventionId();
        probe().first(opened.victimId(), StationNotified.class);
        assertRefused(id, "visit 1 NOTIFIED at station " + XUJIAHUI);
        JsonNode accepted = accepted(XUJIAHUI, visitAt(XUJIAHUI, id));
        assertRefused(id, "visit 1 ACCEPTED at station " + XUJIAHUI);
        JsonNode assigned = assigned(XUJIAHUI, accepted);
        assertRefused(id, "visit 1 ASSIGNED at station " + XUJIAHUI);

        granted(supervisor()
                .post(
                        "/v1/visits/" + assigned.path("visitId").asString() + "/stand-down",
                        "{\"reason\":\"he rang from abroad\"}",
                        assigned.path("version").asLong()));
        assertThat(closed(id, "LOST_CONTACT").status()).isEqualTo(200);
        probe().first(opened.victimId(), InterventionClosed.class);
        assertThat(probe().story(opened.victimId())).containsSubsequence("VisitStoodDown", "InterventionClosed");
    }

    @Test
    void a_visit_that_waits_for_a_station_is_open_too() {
        InterventionOpened opened = flagged(toChen().livingIn(null));
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        intervention(opened.interventionId()).path("visits").size() == 1);

        assertRefused(opened.interventionId(), "visit 1 UNROUTED without a station");
    }

    @Test
    void a_promise_on_the_phone_stands_a_visit_down_that_nobody_is_on_the_way_to() {
        InterventionOpened opened = flagged(toChen().livingIn(XUJIAHUI));
        probe().first(opened.victimId(), StationNotified.class);
        accepted(XUJIAHUI, visitAt(XUJIAHUI, opened.interventionId()));

        called(opened.interventionId(), "VICTIM", "DISSUADED");

        assertThat(probe().first(opened.victimId(), VisitStoodDown.class)
                        .reason()
                        .value())
                .isEqualTo("promised-on-the-phone");
        assertThat(state(opened.interventionId())).isEqualTo("MONITORED");
    }

    @Test
    void officers_on_their_way_finish_whatever_is_said_on_the_phone() {
        for (String outcome : new String[] {"DISSUADED", "SELF_AWARE", "FALSE_ALARM"}) {
            InterventionOpened opened = flagged(toChen().livingIn(XUJIAHUI));
            probe().first(opened.victimId(), StationNotified.class);
            JsonNode assigned = assigned(XUJIAHUI, accepted(XUJIAHUI, visitAt(XUJIAHUI, opened.interventionId())));

            JsonNode said = called(opened.interventionId(), "VICTIM", outcome);

            assertThat(said.path("next").path("rule").asString()).isEqualTo("officers-on-their-way");
            assertThat(state(opened.interventionId())).isEqualTo("VISITING");
            visited(XUJIAHUI, assigned, "{\"outcome\":\"DISSUADED\"}");
            assertThat(state(opened.interventionId())).isEqualTo("MONITORED");
        }
    }

    @Test
    void no_rule_ends_an_intervention_over_officers_on_their_way() {
        InterventionOpened opened = flagged(toChen().livingIn(XUJIAHUI));
        InterventionId id = opened.interventionId();
        probe().first(opened.victimId(), StationNotified.class);
        JsonNode assigned = assigned(XUJIAHUI, accepted(XUJIAHUI, visitAt(XUJIAHUI, id)));

        assertThatThrownBy(() -> atomically.decide(() -> closing.close(
                        interventions.lock(id), InterventionResult.SELF_AWARE, "a-rule", clock().instant(), "policy")))
                .hasMessageContaining("ASSIGNED");
        assertThatThrownBy(() -> atomically.decide(() -> monitoring.until(
                        clock().instant().plus(Duration.ofDays(3)),
                        InterventionResult.SELF_AWARE,
                        interventions.lock(id),
                        "a-rule",
                        clock().instant(),
                        "policy")))
                .hasMessageContaining("ASSIGNED");
        assertThat(state(id)).isEqualTo("VISITING");
        assertThat(probe().all(opened.victimId(), InterventionClosed.class)).isEmpty();
        visited(XUJIAHUI, assigned, "{\"outcome\":\"SELF_AWARE\"}");
    }

    @Test
    void a_call_that_somebody_has_claimed_is_stood_down_when_the_victim_promises_at_the_door() {
        InterventionOpened opened = flagged(toChen().livingIn(XUJIAHUI));
        probe().first(opened.victimId(), StationNotified.class);
        String call =
                "/v1/calls/" + queued(opened.interventionId()).path("callId").asString();
        JsonNode claimed = granted(operator().post(call + "/claim"));
        paid(XUJIAHUI, opened.interventionId(), "{\"outcome\":\"DISSUADED\"}");

        Answer late = operator()
                .post(
                        call + "/outcome",
                        "{\"reached\":\"VICTIM\",\"outcome\":\"DENIES\"}",
                        claimed.path("version").asLong());

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.problem()).isEqualTo("call-in-another-state");
        assertThat(late.json().path("detail").asString())
                .contains("STOOD_DOWN since")
                .contains("promised-at-the-door");
        assertThat(state(opened.interventionId())).isEqualTo("MONITORED");
    }

    @Test
    void closing_needs_a_reason_a_result_and_the_latest_version() {
        InterventionOpened opened = flagged(aCall());
        String path = "/v1/interventions/" + opened.interventionId() + "/close";
        String lost = "{\"result\":\"LOST_CONTACT\",\"reason\":\"moved abroad\"}";

        assertThat(supervisor().post(path, lost).status()).isEqualTo(428);
        assertThat(supervisor().post(path, lost, 0).status()).isEqualTo(412);
        assertThat(supervisor()
                        .post(path, "{\"result\":\"LOST_CONTACT\",\"reason\":\"\"}", 1)
                        .problem())
                .isEqualTo("reason-missing");
        assertThat(supervisor().post(path, "{\"reason\":\"x\"}", 1).status()).isEqualTo(400);
        assertThat(supervisor()
                        .post(path, "{\"result\":\"GIVEN_UP\",\"reason\":\"x\"}", 1)
                        .body())
                .contains("LOST_CONTACT");
        assertThat(state(opened.interventionId())).isEqualTo("OPEN");
    }

    private void assertRefused(InterventionId id, String found) {
        Answer refused = closed(id, "LOST_CONTACT");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("visit-open");
        assertThat(refused.json().path("detail").asString())
                .contains("found " + found)
                .endsWith("have it reported or stood down first");
    }

    private Answer closed(InterventionId id, String result) {
        return supervisor()
                .post(
                        "/v1/interventions/" + id + "/close",
                        "{\"result\":\"%s\",\"reason\":\"decided at the desk\"}".formatted(result),
                        intervention(id).path("version").asLong());
    }

    private String state(InterventionId id) {
        return intervention(id).path("state").asString();
    }
}
