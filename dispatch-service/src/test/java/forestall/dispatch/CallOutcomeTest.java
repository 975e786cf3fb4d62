package forestall.dispatch;

import static forestall.dispatch.FlaggedCall.CAOHEJING;
import static forestall.dispatch.FlaggedCall.aCall;
import static org.assertj.core.api.Assertions.assertThat;

import forestall.dispatch.Caller.Answer;
import forestall.events.CallClaimed;
import forestall.events.InterventionOpened;
import forestall.events.StationNotified;
import forestall.events.WarningCallCompleted;
import forestall.events.ids.InterventionId;
import forestall.events.vocabulary.NextStepKind;
import forestall.events.vocabulary.Signal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What operators report of calls, through HTTP. */
class CallOutcomeTest extends Journey {
    private static final String NO_ANSWER = "{\"reached\":\"NOBODY\",\"outcome\":\"NO_ANSWER\"}";

    @Autowired
    private TestClock time;

    @Test
    void the_same_report_again_is_answered_as_before_and_nobody_hears_of_it() {
        InterventionOpened opened = flagged(aCall());
        JsonNode claimed = claimed(opened.interventionId());
        String path = path(claimed) + "/outcome";
        String report =
                "{\"reached\":\"NOBODY\",\"outcome\":\"BUSY\",\"note\":\"engaged twice\",\"callAgainAt\":\"%s\"}"
                        .formatted(clock().instant().plus(Duration.ofHours(2)));
        Answer first = operator().post(path, report, version(claimed));
        granted(first);
        time.pass(Duration.ofHours(3));

        for (String again : new String[] {report, "{\"reached\":\"NOBODY\",\"outcome\":\"BUSY\"}"}) {
            Answer second = operator().post(path, again, 1);
            assertThat(granted(second)).isEqualTo(first.json());
            assertThat(second.etag()).isEqualTo(first.etag());
        }
        granted(operator().post(path(queued(opened.interventionId())) + "/claim"));
        probe().nth(opened.victimId(), CallClaimed.class, 2);
        assertThat(probe().story(opened.victimId()))
                .containsExactly("InterventionOpened", "CallClaimed", "WarningCallCompleted", "CallClaimed");
    }

    @Test
    void another_report_of_a_call_is_refused_with_what_differs_and_so_is_anybody_elses() {
        InterventionOpened opened = flagged(aCall());
        JsonNode claimed = claimed(opened.interventionId());
        String path = path(claimed) + "/outcome";
        granted(operator().post(path, NO_ANSWER, version(claimed)));

        Answer different = operator().post(path, "{\"reached\":\"NOBODY\",\"outcome\":\"BUSY\"}", version(claimed));
        assertThat(different.status()).isEqualTo(409);
        assertThat(different.problem()).isEqualTo("call-already-reported");
        assertThat(detail(different)).contains("outcome BUSY instead of NO_ANSWER");

        Answer another = as("bert", "operator").post(path, NO_ANSWER, version(claimed));
        assertThat(another.status()).isEqualTo(409);
        assertThat(another.problem()).isEqualTo("call-already-reported");
        assertThat(detail(another)).contains("operator reported the outcome NO_ANSWER");
    }

    @Test
    void a_call_that_was_stood_down_is_not_reported_on_and_the_answer_says_what_became_of_it() {
        InterventionOpened opened = flagged(aCall());
        JsonNode claimed = claimed(opened.interventionId());
        granted(supervisor()
                .post(
                        "/v1/interventions/" + opened.interventionId() + "/close",
                        "{\"result\":\"FALSE_ALARM\",\"reason\":\"a test of the feed\"}",
                        intervention(opened.interventionId()).path("version").asLong()));

        Answer refused = operator().post(path(claimed) + "/outcome", NO_ANSWER, version(claimed));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("call-in-another-state");
        assertThat(detail(refused)).contains("STOOD_DOWN since").contains("a test of the feed");
        for (String step : new String[] {"/claim", "/release"}) {
            assertThat(operator().post(path(claimed) + step).problem()).isEqualTo("call-in-another-state");
        }
    }

    @Test
    void a_call_that_was_made_is_neither_claimed_nor_released() {
        InterventionOpened opened = flagged(aCall());
        String path = path(queued(opened.interventionId()));
        called(opened.interventionId(), "NOBODY", "NO_ANSWER");

        for (String step : new String[] {"/claim", "/release"}) {
            Answer refused = operator().post(path + step);
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.problem()).isEqualTo("call-in-another-state");
            assertThat(detail(refused)).contains("COMPLETED since").contains("NO_ANSWER");
        }
    }

    @Test
    void a_call_that_nobody_knows_is_not_found() {
        String path = "/v1/calls/" + UUID.randomUUID();

        assertThat(operator().post(path + "/claim").problem()).isEqualTo("call-unknown");
        assertThat(operator().post(path + "/release").status()).isEqualTo(404);
        assertThat(operator().post(path + "/outcome", NO_ANSWER, 1).status()).isEqualTo(404);
        assertThat(operator().post("/v1/calls/nonsense/claim").status()).isEqualTo(400);
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            {"reached":"NOBODY","outcome":"DENIES"}                                                 | outcome-contradicts-reached | /reached
            {"reached":"VICTIM","outcome":"BUSY"}                                                   | outcome-contradicts-reached | /reached
            {"reached":"VICTIM","outcome":"MAYBE"}                                                  | unknown-code                | /outcome
            {"reached":"VICTIM"}                                                                    | missing-field               | /outcome
            {"reached":"VICTIM","outcome":"DENIES","amountAtRiskFen":-1}                            | invalid-value               | /amountAtRiskFen
            {"reached":"VICTIM","outcome":"DENIES","amountAtRiskFen":1.5}                           | wrong-type                  | /amountAtRiskFen
            {"reached":"VICTIM","outcome":"DENIES","amountAtRiskFen":"much"}                        | wrong-type                  | /amountAtRiskFen
            {"reached":"VICTIM","outcome":"DENIES","callAgainAt":"2100-01-01T00:00:00Z"}            | call-again-after-reached    | /callAgainAt
            {"reached":"NOBODY","outcome":"BUSY","callAgainAt":"2100-01-01T00:00:00Z"}              | call-again-out-of-range     | /callAgainAt
            {"reached":"NOBODY","outcome":"BUSY","callAgainAt":"2017-11-14T00:00:00Z"}              | call-again-out-of-range     | /callAgainAt
            {"reached":"NOBODY","outcome":"BUSY","callAgainAt":"tomorrow"}                          | wrong-type                  | /callAgainAt
            {"reached":"NOBODY","outcome":"BUSY","endedAt":"2100-01-01T00:00:00Z"}                  | call-in-the-future          | /endedAt
            {"reached":"NOBODY","outcome":"BUSY","startedAt":"2100-01-01T00:00:00Z"}                | call-ends-before-start      | /endedAt
            """)
    void a_report_that_cannot_be_true_is_refused_with_the_field(String report, String problem, String pointer) {
        InterventionOpened opened = flagged(aCall());
        JsonNode claimed = claimed(opened.interventionId());

        Answer refused = operator().post(path(claimed) + "/outcome", report, version(claimed));
        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.problem()).isEqualTo(problem);
        assertThat(refused.json().path("errors").path(0).path("pointer").asString())
                .isEqualTo(pointer);
        assertThat(queued(opened.interventionId()).path("state").asString()).isEqualTo("WAITING");
    }

    @Test
    void an_operator_says_when_to_call_again_and_until_then_nobody_gets_the_call_by_asking_for_one() {
        InterventionOpened opened = flagged(aCall());
        JsonNode claimed = claimed(opened.interventionId());
        Instant chosen = clock().instant().plus(Duration.ofHours(5));
        JsonNode next = granted(operator()
                        .post(
                                path(claimed) + "/outcome",
                                "{\"reached\":\"NOBODY\",\"outcome\":\"REJECTED\",\"callAgainAt\":\"%s\"}"
                                        .formatted(chosen),
                                version(claimed)))
                .path("next");

        assertThat(next.path("kind").asString()).isEqualTo("CALL_AGAIN");
        assertThat(next.path("rule").asString()).isEqualTo("operator-chose");
        assertThat(next.path("policyVersion").asString()).isNotBlank();
        assertThat(Instant.parse(next.path("at").asString())).isEqualTo(chosen);
        JsonNode waiting = queued(opened.interventionId());
        assertThat(waiting.path("attempt").asInt()).isEqualTo(2);
        assertThat(Instant.parse(waiting.path("callAgainAt").asString())).isEqualTo(chosen);
        assertThat(Instant.parse(waiting.path("dueAt").asString())).isEqualTo(chosen);

        assertThat(claimsUntilNoneIsLeft())
                .doesNotContain(opened.interventionId().toString());
        time.pass(Duration.ofHours(5));
        assertThat(claimsUntilNoneIsLeft()).contains(opened.interventionId().toString());
    }

    @Test
    void a_promise_on_the_telephone_does_not_call_back_officers_who_are_on_their_way() {
        InterventionOpened opened = flagged(aCall().seeing(Signal.SCREEN_SHARING));
        assigned(CAOHEJING, accepted(CAOHEJING, visitAt(CAOHEJING, opened.interventionId())));

        JsonNode next = called(opened.interventionId(), "VICTIM", "DISSUADED").path("next");

        assertThat(next.path("kind").asString()).isEqualTo("NONE");
        assertThat(next.path("rule").asString()).isEqualTo("officers-on-their-way");
        assertThat(visitAt(CAOHEJING, opened.interventionId()).path("state").asString())
                .isEqualTo("ASSIGNED");
        assertThat(intervention(opened.interventionId()).path("state").asString())
                .isEqualTo("VISITING");
    }

    @Test
    void a_promise_on_the_telephone_stands_a_visit_down_that_nobody_is_on_the_way_to() {
        InterventionOpened opened = flagged(aCall().seeing(Signal.SCREEN_SHARING));
        accepted(CAOHEJING, visitAt(CAOHEJING, opened.interventionId()));

        assertThat(called(opened.interventionId(), "RELATIVE", "DISSUADED")
                        .path("next")
                        .path("kind")
                        .asString())
                .isEqualTo("MONITOR");
        assertThat(hasVisitAt(CAOHEJING, opened.interventionId())).isFalse();
        assertThat(intervention(opened.interventionId()).path("state").asString())
                .isEqualTo("MONITORED");
    }

    @Test
    void a_station_that_was_told_is_not_told_again_when_the_warning_is_ignored() {
        InterventionOpened opened = flagged(aCall().seeing(Signal.SCREEN_SHARING));

        JsonNode next =
                called(opened.interventionId(), "VICTIM", "IGNORED_WARNING").path("next");

        assertThat(next.path("kind").asString()).isEqualTo("NONE");
        assertThat(next.path("rule").asString()).isEqualTo("warning-ignored");
        assertThat(probe().all(opened.victimId(), StationNotified.class)).hasSize(1);
    }

    @Test
    void money_that_has_left_sends_officers_at_once_and_the_event_says_how_much() {
        InterventionOpened opened = flagged(aCall());
        JsonNode claimed = claimed(opened.interventionId());
        granted(operator()
                .post(
                        path(claimed) + "/outcome",
                        "{\"reached\":\"VICTIM\",\"outcome\":\"ALREADY_TRANSFERRED\",\"amountAtRiskFen\":1250000}",
                        version(claimed)));

        WarningCallCompleted told = probe().first(opened.victimId(), WarningCallCompleted.class);
        assertThat(told.amountAtRisk().fen()).isEqualTo(1_250_000);
        assertThat(told.next().kind()).isEqualTo(NextStepKind.NOTIFY_STATION);
        assertThat(probe().first(opened.victimId(), StationNotified.class).reason())
                .isEqualTo("already-transferred");
    }

    private List<String> claimsUntilNoneIsLeft() {
        return Stream.generate(() -> as("dora", "operator").post("/v1/calls/claim"))
                .takeWhile(answer -> answer.status() == 200)
                .map(answer -> answer.json().path("interventionId").asString())
                .toList();
    }

    private JsonNode claimed(InterventionId intervention) {
        return granted(operator().post(path(queued(intervention)) + "/claim"));
    }

    private static String path(JsonNode call) {
        return "/v1/calls/" + call.path("callId").asString();
    }

    private static long version(JsonNode call) {
        return call.path("version").asLong();
    }

    private static String detail(Answer answer) {
        return answer.json().path("detail").asString();
    }
}
