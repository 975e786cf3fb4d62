package forestall.dispatch;

import static forestall.dispatch.FlaggedCall.CAOHEJING;
import static forestall.dispatch.FlaggedCall.aCall;
import static forestall.dispatch.FlaggedCall.toChen;
import static org.assertj.core.api.Assertions.assertThat;

import forestall.dispatch.Caller.Answer;
import forestall.events.AlertAttached;
import forestall.events.GradeChanged;
import forestall.events.InterventionOpened;
import forestall.events.StationNotified;
import forestall.events.ids.InterventionId;
import forestall.events.vocabulary.Grade;
import forestall.events.vocabulary.Signal;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A supervisor changes a grade through HTTP: the only way in which one falls. */
class GradeTest extends Journey {
    private static final String YELLOW = "{\"grade\":\"YELLOW\",\"reason\":\"the bank has stopped the account\"}";
    private static final String RED = "{\"grade\":\"RED\",\"reason\":\"a relative rang the squad\"}";

    @Test
    void a_supervisor_lowers_a_grade_and_the_deadlines_stand() {
        InterventionOpened opened = flagged(toChen());
        JsonNode before = intervention(opened.interventionId());

        Answer answer = graded(opened.interventionId(), YELLOW);

        assertThat(answer.json().path("grade").asString()).isEqualTo("YELLOW");
        assertThat(answer.etag()).isEqualTo("\"" + answer.json().path("version").asLong() + "\"");
        GradeChanged changed = probe().first(opened.victimId(), GradeChanged.class);
        assertThat(changed.gradeBefore()).isEqualTo(Grade.RED);
        assertThat(changed.gradeAfter()).isEqualTo(Grade.YELLOW);
        assertThat(changed.reason().value()).isEqualTo("the bank has stopped the account");
        assertThat(changed.dimensions().grade()).isEqualTo(Grade.YELLOW);
        JsonNode after = intervention(opened.interventionId());
        assertThat(after.path("rule").asString()).isEqualTo("by-hand");
        assertThat(after.path("deadlines")).isEqualTo(before.path("deadlines"));
        JsonNode last = after.path("timeline").path(after.path("timeline").size() - 1);
        assertThat(last.path("type").asString()).isEqualTo("GradeChanged");
        assertThat(last.path("actor").asString()).isEqualTo("supervisor");
        assertThat(last.path("detail").asString()).isEqualTo("from RED to YELLOW: the bank has stopped the account");
        JsonNode call = queued(opened.interventionId());
        assertThat(call.path("grade").asString()).isEqualTo("YELLOW");
        assertThat(call.path("dueAt")).isEqualTo(before.path("deadlines").path("callBy"));
    }

    @Test
    void a_later_alert_raises_it_again_and_never_lowers_it() {
        InterventionOpened opened = flagged(toChen());
        graded(opened.interventionId(), YELLOW);
        feed().publish(aCall().to(opened.victimId())
                .seeing(Signal.REPEATED_CALLS)
                .event());
        feed().publish(aCall().to(opened.victimId()).event());

        assertThat(probe().first(opened.victimId(), AlertAttached.class).gradeAfter())
                .isEqualTo(Grade.ORANGE);
        assertThat(probe().nth(opened.victimId(), AlertAttached.class, 2).gradeAfter())
                .isEqualTo(Grade.ORANGE);
        assertThat(intervention(opened.interventionId()).path("rule").asString())
                .isEqualTo("repeated-calls");
    }

    @Test
    void raising_it_by_hand_to_red_tells_the_station_as_an_alert_would() {
        InterventionOpened opened = flagged(aCall());

        Answer answer = graded(opened.interventionId(), RED);

        StationNotified notified = probe().first(opened.victimId(), StationNotified.class);
        assertThat(notified.reason()).isEqualTo("by-hand");
        assertThat(notified.grade()).isEqualTo(Grade.RED);
        assertThat(notified.stationCode().value()).isEqualTo(CAOHEJING);
        assertThat(answer.json().path("version"))
                .as("the latest, with what followed")
                .isEqualTo(intervention(opened.interventionId()).path("version"));
    }

    @Test
    void a_promise_that_a_supervisor_does_not_believe_is_watched_no_more_but_visited() {
        InterventionOpened opened = flagged(aCall());
        called(opened.interventionId(), "VICTIM", "DISSUADED");

        graded(opened.interventionId(), RED);

        assertThat(probe().first(opened.victimId(), StationNotified.class).reason())
                .isEqualTo("by-hand");
        JsonNode file = intervention(opened.interventionId());
        assertThat(file.path("state").asString()).isEqualTo("VISITING");
        assertThat(file.has("monitoredUntil")).isFalse();
    }

    @Test
    void a_grade_needs_a_reason_a_difference_the_latest_version_and_an_open_intervention() {
        InterventionOpened opened = flagged(toChen());
        InterventionId id = opened.interventionId();
        long version = intervention(id).path("version").asLong();
        String path = "/v1/interventions/" + id + "/grade";

        assertThat(supervisor().post(path, YELLOW).status()).isEqualTo(428);
        assertThat(supervisor().post(path, YELLOW, version - 1).status()).isEqualTo(412);
        Answer blank = supervisor().post(path, "{\"grade\":\"YELLOW\",\"reason\":\" \"}", version);
        assertThat(blank.status()).isEqualTo(400);
        assertThat(blank.problem()).isEqualTo("reason-missing");
        assertThat(supervisor().post(path, "{\"grade\":\"YELLOW\"}", version).status())
                .isEqualTo(400);
        Answer same = supervisor().post(path, RED, version);
        assertThat(same.status()).isEqualTo(409);
        assertThat(same.problem()).isEqualTo("same-grade");
        assertThat(supervisor()
                        .post(path, "{\"grade\":\"PURPLE\",\"reason\":\"x\"}", version)
                        .body())
                .contains("/grade")
                .contains("ORANGE");
        assertThat(operator().post(path, YELLOW, version).status()).isEqualTo(403);

        called(id, "VICTIM", "FALSE_ALARM");
        Answer closed = graded(id, YELLOW, 409);
        assertThat(closed.problem()).isEqualTo("intervention-in-another-state");
        assertThat(closed.json().path("detail").asString()).contains("CLOSED with the result FALSE_ALARM");
        assertThat(probe().all(opened.victimId(), GradeChanged.class)).isEmpty();
    }

    private Answer graded(InterventionId id, String body) {
        return graded(id, body, 200);
    }

    private Answer graded(InterventionId id, String body, int status) {
        Answer answer = supervisor()
                .post(
                        "/v1/interventions/" + id + "/grade",
                        body,
                        intervention(id).path("version").asLong());
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        return answer;
    }
}
