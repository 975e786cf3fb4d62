package forestall.dispatch;

import static forestall.dispatch.FlaggedCall.aCall;
import static org.assertj.core.api.Assertions.assertThat;

import forestall.dispatch.Caller.Answer;
import forestall.events.AlertAttached;
import forestall.events.CallClaimed;
import forestall.events.CallReleased;
import forestall.events.InterventionOpened;
import forestall.events.vocabulary.Grade;
import forestall.events.vocabulary.Signal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Whose a call is, and what the queue shows of it, through HTTP. */
class CallClaimTest extends Journey {
    @Autowired
    private TestClock time;

    @Test
    void a_claim_is_seen_by_all_and_claiming_ones_own_again_prolongs_it_without_a_word() {
        InterventionOpened opened = flagged(aCall());
        String path = path(opened);
        JsonNode first = granted(anna().post(path + "/claim"));
        time.pass(Duration.ofMinutes(4));
        JsonNode second = granted(anna().post(path + "/claim"));

        assertThat(until(second)).isAfterOrEqualTo(until(first).plus(Duration.ofMinutes(4)));
        JsonNode seen = queued(opened.interventionId());
        assertThat(seen.path("claimedBy").asString()).isEqualTo("anna");
        assertThat(until(seen)).isEqualTo(until(second));
        assertThat(seen.path("state").asString()).isEqualTo("WAITING");
        time.pass(Duration.ofMinutes(7));
        granted(anna().post(path + "/claim"));
        assertThat(anna().post(path + "/release").status()).isEqualTo(204);

        assertThat(probe().first(opened.victimId(), CallReleased.class).reason())
                .isEqualTo("given-up");
        assertThat(probe().story(opened.victimId()))
                .containsExactly("InterventionOpened", "CallClaimed", "CallReleased");
        CallClaimed told = probe().first(opened.victimId(), CallClaimed.class);
        assertThat(told.operatorId().value()).isEqualTo("anna");
        assertThat(told.until()).isEqualTo(until(first));
    }

    @Test
    void a_supervisor_takes_a_call_from_its_operator_and_nobody_else_does() {
        InterventionOpened opened = flagged(aCall());
        String path = path(opened);
        granted(anna().post(path + "/claim"));

        Answer refused = bert().post(path + "/release");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("call-claimed-by-another");
        assertThat(refused.json().path("detail").asString()).contains("anna");
        assertThat(supervisor().post(path + "/release").status()).isEqualTo(204);
        assertThat(supervisor().post(path + "/release").status()).isEqualTo(204);
        granted(bert().post(path + "/claim"));

        CallReleased told = probe().first(opened.victimId(), CallReleased.class);
        assertThat(told.reason()).isEqualTo("taken-by-supervisor");
        assertThat(told.operatorId().value()).isEqualTo("anna");
        probe().nth(opened.victimId(), CallClaimed.class, 2);
        assertThat(probe().story(opened.victimId()))
                .containsExactly("InterventionOpened", "CallClaimed", "CallReleased", "CallClaimed");
    }

    @Test
    void a_silent_operator_loses_the_call_once_and_the_event_says_why() {
        InterventionOpened opened = flagged(aCall());
        granted(anna().post(path(opened) + "/claim"));

        time.pass(Duration.ofMinutes(11));

        CallReleased told = probe().first(opened.victimId(), CallReleased.class);
        assertThat(told.reason()).isEqualTo("operator-silent");
        assertThat(told.operatorId().value()).isEqualTo("anna");
        assertThat(queued(opened.interventionId()).has("claimedBy")).isFalse();
        granted(bert().post(path(opened) + "/claim"));
        probe().nth(opened.victimId(), CallClaimed.class, 2);
        assertThat(probe().all(opened.victimId(), CallReleased.class)).hasSize(1);
    }

    @Test
    void an_alarm_of_a_claim_that_was_prolonged_releases_nothing() {
        InterventionOpened prolonged = flagged(aCall());
        InterventionOpened silent = flagged(aCall());
        granted(anna().post(path(prolonged) + "/claim"));
        granted(bert().post(path(silent) + "/claim"));
        time.pass(Duration.ofMinutes(6));
        granted(anna().post(path(prolonged) + "/claim"));

        time.pass(Duration.ofMinutes(5));
        probe().first(silent.victimId(), CallReleased.class);
        assertThat(queued(prolonged.interventionId()).path("claimedBy").asString())
                .isEqualTo("anna");
        time.pass(Duration.ofMinutes(6));
        assertThat(probe().first(prolonged.victimId(), CallReleased.class).reason())
                .isEqualTo("operator-silent");
    }

    @Test
    void a_call_whose_intervention_becomes_more_urgent_moves_up_and_whoever_is_calling_is_not_disturbed() {
        InterventionOpened opened = flagged(aCall());
        JsonNode claimed = granted(anna().post(path(opened) + "/claim"));

        feed().publish(aCall().to(opened.victimId())
                .seeing(Signal.BANKING_APP_OPENED)
                .event());
        assertThat(probe().first(opened.victimId(), AlertAttached.class).gradeAfter())
                .isEqualTo(Grade.RED);

        assertThat(queued(opened.interventionId()).path("grade").asString()).isEqualTo("RED");
        List<String> order = List.of("RED", "ORANGE", "YELLOW");
        assertThat(queue().stream()
                        .map(call -> order.indexOf(call.path("grade").asString()))
                        .toList())
                .isSorted();
        granted(anna().post(
                        path(opened) + "/outcome",
                        "{\"reached\":\"VICTIM\",\"outcome\":\"DENIES\"}",
                        claimed.path("version").asLong()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"cursor=nonsense", "cursor=3f8a3b0e-0c5d-4a77-9d7e-111111111111", "limit=many", "limit=1.5"})
    void a_page_that_cannot_be_is_refused(String query) {
        assertThat(anna().get("/v1/calls?" + query).status()).isEqualTo(400);
    }

    @Test
    void a_page_is_never_longer_than_two_hundred_and_goes_on_behind_a_call_that_has_left_the_queue() {
        flagged(aCall());
        InterventionOpened opened = flagged(aCall().seeing(Signal.HOTEL_CHECK_IN));
        flagged(aCall());
        assertThat(granted(anna().get("/v1/calls?limit=100000")).path("items").size())
                .isBetween(3, 200);
        JsonNode page = granted(anna().get("/v1/calls?limit=1"));
        while (!page.path("items")
                .path(0)
                .path("interventionId")
                .asString()
                .equals(opened.interventionId().toString())) {
            page = granted(
                    anna().get("/v1/calls?limit=1&cursor=" + page.path("next").asString()));
        }
        String cursor = page.path("next").asString();
        JsonNode behind = granted(anna().get("/v1/calls?limit=1&cursor=" + cursor));
        called(opened.interventionId(), "VICTIM", "FALSE_ALARM");

        assertThat(granted(anna().get("/v1/calls?limit=1&cursor=" + cursor))
                        .path("items")
                        .path(0)
                        .path("callId"))
                .isEqualTo(behind.path("items").path(0).path("callId"));
    }

    @Test
    void the_interface_says_what_each_route_of_the_queue_does() {
        JsonNode paths = nobody().get("/v3/api-docs").json().path("paths");

        assertThat(paths.properties().stream()
                        .filter(path -> path.getKey().startsWith("/v1/calls"))
                        .flatMap(path -> path.getValue().properties().stream())
                        .map(operation -> operation.getValue().path("summary").asString("")))
                .hasSize(5)
                .doesNotContain("")
                .doesNotHaveDuplicates();
    }

    private Caller anna() {
        return as("anna", "operator");
    }

    private Caller bert() {
        return as("bert", "operator");
    }

    private String path(InterventionOpened opened) {
        return "/v1/calls/" + queued(opened.interventionId()).path("callId").asString();
    }

    private static Instant until(JsonNode call) {
        return Instant.parse(call.path("claimedUntil").asString());
    }
}
