package forestall.dispatch;

import static forestall.dispatch.FlaggedCall.CAOHEJING;
import static forestall.dispatch.FlaggedCall.aCall;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import forestall.dispatch.Caller.Answer;
import forestall.events.InterventionClosed;
import forestall.events.InterventionOpened;
import forestall.events.StationNotified;
import forestall.events.WarningCallCompleted;
import forestall.events.facts.NextStep;
import forestall.events.ids.InterventionId;
import forestall.events.vocabulary.InterventionResult;
import forestall.events.vocabulary.NextStepKind;
import forestall.events.vocabulary.Signal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The squad's queue through HTTP. */
class WarningCallTest extends Journey {
    @Autowired
    private TestClock time;

    @Test
    void of_two_operators_who_race_for_a_call_one_gets_it_and_the_other_hears_who() throws Exception {
        InterventionOpened opened = flagged(aCall());
        String call = queued(opened.interventionId()).path("callId").asString();
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Callable<Answer>> race = List.of(
                    () -> as("anna", "operator").post("/v1/calls/" + call + "/claim"),
                    () -> as("bert", "operator").post("/v1/calls/" + call + "/claim"));
            var answers = threads.invokeAll(race);
            List<Integer> statuses =
                    List.of(answers.get(0).get().status(), answers.get(1).get().status());

            assertThat(statuses).containsExactlyInAnyOrder(200, 409);
            Answer refused = answers.get(0).get().status() == 409
                    ? answers.get(0).get()
                    : answers.get(1).get();
            assertThat(refused.problem()).isEqualTo("call-claimed-by-another");
            assertThat(refused.json().path("detail").asString()).containsAnyOf("anna", "bert");
        }
        assertThat(queued(opened.interventionId()).path("claimedBy").asString()).isIn("anna", "bert");
    }

    @Test
    void operators_who_take_the_most_urgent_call_at_once_never_get_the_same() throws Exception {
        for (int i = 0; i < 6; i++) {
            flagged(aCall().seeing(Signal.SCREEN_SHARING));
        }
        List<Callable<Answer>> race = IntStream.range(0, 6)
                .<Callable<Answer>>mapToObj(
                        i -> () -> as("racer-" + i, "operator").post("/v1/calls/claim"))
                .toList();
        try (var threads = Executors.newFixedThreadPool(6)) {
            List<String> claimed = threads.invokeAll(race).stream()
                    .map(done -> {
                        try {
                            return done.get();
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .filter(answer -> answer.status() == 200)
                    .map(answer -> answer.json().path("callId").asString())
                    .toList();

            assertThat(claimed).isNotEmpty().doesNotHaveDuplicates();
        }
    }

    @Test
    void the_queue_is_in_the_order_of_urgency_and_pages_without_gaps() {
        flagged(aCall());
        flagged(aCall().seeing(Signal.HOTEL_CHECK_IN));
        flagged(aCall().seeing(Signal.REPEATED_CALLS));
        JsonNode all = granted(operator().get("/v1/calls?limit=200")).path("items");
        List<String> order = List.of("RED", "ORANGE", "YELLOW");

        assertThat(all.findValuesAsString("grade").stream().map(order::indexOf).toList())
                .isSorted();
        JsonNode first = granted(operator().get("/v1/calls?limit=2"));
        JsonNode second = granted(
                operator().get("/v1/calls?limit=2&cursor=" + first.path("next").asString()));
        assertThat(second.path("items").path(0).path("callId"))
                .isEqualTo(all.path(2).path("callId"));
    }

    @Test
    void a_released_call_is_anybodys_and_a_silent_operator_loses_the_claim() {
        InterventionOpened opened = flagged(aCall());
        String call = queued(opened.interventionId()).path("callId").asString();
        granted(as("anna", "operator").post("/v1/calls/" + call + "/claim"));
        assertThat(as("bert", "operator").post("/v1/calls/" + call + "/release").status())
                .isEqualTo(409);
        assertThat(as("anna", "operator").post("/v1/calls/" + call + "/release").status())
                .isEqualTo(204);
        granted(as("bert", "operator").post("/v1/calls/" + call + "/claim"));

        time.pass(Duration.ofMinutes(11));

        await().atMost(Duration.ofSeconds(20))
                .until(() -> intervention(opened.interventionId()).path("timeline").findValuesAsString("type").stream()
                                .filter("CallReleased"::equals)
                                .count()
                        == 2);
        assertThat(queued(opened.interventionId()).has("claimedBy")).isFalse();
    }

    @Test
    void an_outcome_needs_the_latest_version_the_claim_and_sense() {
        InterventionOpened opened = flagged(aCall());
        String path =
                "/v1/calls/" + queued(opened.interventionId()).path("callId").asString();
        String denies = "{\"reached\":\"VICTIM\",\"outcome\":\"DENIES\"}";

        assertThat(operator().post(path + "/outcome", denies, 1).problem()).isEqualTo("call-not-claimed");
        long version = granted(operator().post(path + "/claim")).path("version").asLong();
        assertThat(operator().post(path + "/outcome", denies).status()).isEqualTo(428);
        assertThat(operator().post(path + "/outcome", denies, version - 1).status())
                .isEqualTo(412);
        assertThat(as("bert", "operator")
                        .post(path + "/outcome", denies, version)
                        .problem())
                .isEqualTo("call-claimed-by-another");
        assertThat(operator()
                        .post(path + "/outcome", "{\"reached\":\"NOBODY\",\"outcome\":\"DENIES\"}", version)
                        .problem())
                .isEqualTo("outcome-contradicts-reached");
        Answer unknown = operator().post(path + "/outcome", "{\"reached\":\"VICTIM\",\"outcome\":\"MAYBE\"}", version);
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.body()).contains("/outcome").contains("IGNORED_WARNING");
        granted(operator().post(path + "/outcome", denies, version));
    }

    @Test
    void officers_are_sent_when_the_warning_is_ignored() {
        InterventionOpened opened = flagged(aCall());
        JsonNode outcome = called(opened.interventionId(), "VICTIM", "IGNORED_WARNING");

        assertThat(outcome.path("next").path("kind").asString()).isEqualTo("NOTIFY_STATION");
        assertThat(probe().first(opened.victimId(), WarningCallCompleted.class).next())
                .isEqualTo(new NextStep(NextStepKind.NOTIFY_STATION, null, "warning-ignored", "default-1"));
        assertThat(probe().first(opened.victimId(), StationNotified.class).reason())
                .isEqualTo("warning-ignored");
        assertThat(visitAt(CAOHEJING, opened.interventionId()).path("state").asString())
                .isEqualTo("NOTIFIED");
        assertThat(waits(opened.interventionId())).isFalse();
    }

    @Test
    void officers_are_sent_when_an_elderly_victim_cannot_be_reached_once() {
        InterventionOpened opened = flagged(aCall().aged(70));
        called(opened.interventionId(), "NOBODY", "NO_ANSWER");

        assertThat(probe().first(opened.victimId(), StationNotified.class).reason())
                .isEqualTo("elderly-not-reached");
    }

    @Test
    void a_line_that_stays_busy_is_visited() {
        InterventionOpened opened = flagged(aCall());
        called(opened.interventionId(), "NOBODY", "BUSY");
        time.pass(Duration.ofMinutes(6));
        called(opened.interventionId(), "NOBODY", "BUSY");

        assertThat(probe().nth(opened.victimId(), WarningCallCompleted.class, 2).attempt())
                .isEqualTo(2);
        assertThat(probe().first(opened.victimId(), StationNotified.class).reason())
                .isEqualTo("line-stays-busy");
    }

    @Test
    void a_victim_who_promised_and_is_alerted_again_is_red_and_visited_straight_away() {
        InterventionOpened opened = flagged(aCall());
        called(opened.interventionId(), "VICTIM", "DISSUADED");
        assertThat(state(opened.interventionId())).isEqualTo("MONITORED");

        feed().publish(aCall().to(opened.victimId()).event());

        StationNotified notified = probe().first(opened.victimId(), StationNotified.class);
        assertThat(notified.reason()).isEqualTo("alerted-while-monitored");
        assertThat(notified.grade().name()).isEqualTo("RED");
        assertThat(state(opened.interventionId())).isEqualTo("VISITING");
        assertThat(waits(opened.interventionId())).isFalse();
    }

    @Test
    void a_false_alarm_closes_and_a_later_alert_opens_another_intervention() {
        InterventionOpened opened = flagged(aCall());
        called(opened.interventionId(), "VICTIM", "FALSE_ALARM");
        assertThat(probe().first(opened.victimId(), InterventionClosed.class).result())
                .isEqualTo(InterventionResult.FALSE_ALARM);

        feed().publish(aCall().to(opened.victimId()).event());

        assertThat(probe().nth(opened.victimId(), InterventionOpened.class, 2).interventionId())
                .isNotEqualTo(opened.interventionId());
    }

    private String state(InterventionId id) {
        return intervention(id).path("state").asString();
    }
}
