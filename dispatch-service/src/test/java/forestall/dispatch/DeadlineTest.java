package forestall.dispatch;

import static forestall.dispatch.FlaggedCall.CAOHEJING;
import static forestall.dispatch.FlaggedCall.XINHUALU;
import static forestall.dispatch.FlaggedCall.toChen;
import static forestall.events.vocabulary.DeadlineStage.CLAIM_CALL;
import static forestall.events.vocabulary.DeadlineStage.FEEDBACK;
import static forestall.events.vocabulary.DeadlineStage.FIRST_CALL;
import static forestall.events.vocabulary.DeadlineStage.STATION_ACCEPTS;
import static forestall.events.vocabulary.DeadlineStage.VISIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import forestall.dispatch.deadline.Alarm;
import forestall.dispatch.deadline.RingAlarm;
import forestall.dispatch.deadline.out.AlarmClock;
import forestall.events.DeadlineMissed;
import forestall.events.InterventionOpened;
import forestall.events.StationNotified;
import forestall.events.ids.InterventionId;
import forestall.events.ids.VisitId;
import forestall.events.vocabulary.DeadlineStage;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Deadlines: each missed once, never early, the same whether somebody looked in time or an hour later. */
class DeadlineTest extends Journey {
    @Autowired
    private TestClock time;

    @Autowired
    private AlarmClock alarms;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RingAlarm alarm;

    @AfterEach
    void ring() {
        if (!alarms.isRunning()) {
            alarms.start();
        }
    }

    @Test
    void what_is_missed_is_on_the_supervisors_queue_until_it_has_happened_after_all() {
        InterventionOpened opened = flagged(toChen());

        time.pass(Duration.ofMinutes(11));

        assertMissed(opened, CLAIM_CALL, FIRST_CALL, STATION_ACCEPTS);
        assertThat(outstanding(opened)).containsExactly(CLAIM_CALL, FIRST_CALL, STATION_ACCEPTS);
        assertThat(overdue(opened).getFirst().path("dueAt").asString())
                .isEqualTo(String.valueOf(opened.deadlines().claimBy()));
        assertThat(overdue(opened).getFirst().path("grade").asString()).isEqualTo("RED");

        JsonNode visit = visitAt(CAOHEJING, opened.interventionId());
        assertThat(overdue(opened).getLast().path("visitId").asString())
                .isEqualTo(visit.path("visitId").asString());
        accepted(CAOHEJING, visit);
        assertThat(outstanding(opened)).containsExactly(CLAIM_CALL, FIRST_CALL);
        called(opened.interventionId(), "NOBODY", "BUSY");
        assertThat(outstanding(opened)).isEmpty();
        assertMissed(opened, CLAIM_CALL, FIRST_CALL, STATION_ACCEPTS);
    }

    @Test
    void an_end_takes_everything_off_the_queue() {
        InterventionOpened opened = flagged(toChen());
        time.pass(Duration.ofMinutes(31));
        assertMissed(opened, CLAIM_CALL, FIRST_CALL, STATION_ACCEPTS, VISIT);

        paid(CAOHEJING, opened.interventionId(), "{\"outcome\":\"DISSUADED\"}");

        assertThat(outstanding(opened)).isEmpty();
    }

    @Test
    void nobody_but_a_supervisor_sees_the_queue() {
        assertThat(operator().get("/v1/deadlines/missed").status()).isEqualTo(403);
        assertThat(station(CAOHEJING).get("/v1/deadlines/missed").status()).isEqualTo(403);
        assertThat(nobody().get("/v1/deadlines/missed").status()).isEqualTo(401);
        Caller.Answer foreign = supervisor().get("/v1/deadlines/missed?cursor=RED_1_2");
        assertThat(foreign.status()).isEqualTo(400);
        assertThat(foreign.problem()).isEqualTo("foreign-cursor");
    }

    @Test
    void pages_of_the_queue_leave_nothing_out_and_repeat_nothing() {
        List<InterventionOpened> several = List.of(flagged(toChen()), flagged(toChen()), flagged(toChen().seeing()));
        time.pass(Duration.ofMinutes(3));
        several.forEach(one -> probe().first(one.victimId(), DeadlineMissed.class));

        List<String> paged = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = granted(supervisor().get("/v1/deadlines/missed?limit=1" + next));
            page.path("items").forEach(item -> paged.add(key(item)));
            next = page.has("next") ? "&cursor=" + page.path("next").asString() : "";
        } while (!next.isEmpty());

        List<String> whole = new ArrayList<>();
        granted(supervisor().get("/v1/deadlines/missed?limit=200"))
                .path("items")
                .forEach(item -> whole.add(key(item)));
        assertThat(paged).isEqualTo(whole).doesNotHaveDuplicates();
        assertThat(whole).hasSizeGreaterThanOrEqualTo(several.size());
    }

    @Test
    void what_came_late_while_no_instance_ran_is_missed_all_the_same() {
        InterventionOpened opened = flagged(toChen());
        JsonNode visit = visitAt(CAOHEJING, opened.interventionId());
        alarms.stop();
        time.pass(Duration.ofMinutes(31));
        called(opened.interventionId(), "NOBODY", "BUSY");
        paid(CAOHEJING, opened.interventionId(), "{\"outcome\":\"DOOR_NOT_OPENED\"}");
        time.pass(Duration.ofMinutes(5));

        alarms.start();

        assertMissed(opened, CLAIM_CALL, FIRST_CALL, STATION_ACCEPTS, VISIT);
        assertThat(outstanding(opened)).as("it has all happened since").isEmpty();
        assertThat(probe().all(opened.victimId(), DeadlineMissed.class).stream()
                        .filter(missed -> missed.stage() == VISIT))
                .extracting(DeadlineMissed::visitId)
                .as("the first, the next one is due later")
                .containsExactly(
                        new VisitId(UUID.fromString(visit.path("visitId").asString())));
    }

    @Test
    void what_came_in_time_while_no_instance_looked_is_not_missed() {
        InterventionOpened opened = flagged(toChen());
        alarms.stop();
        called(opened.interventionId(), "NOBODY", "BUSY");
        accepted(CAOHEJING, visitAt(CAOHEJING, opened.interventionId()));
        assigned(CAOHEJING, visitAt(CAOHEJING, opened.interventionId()));
        granted(act(station(CAOHEJING), visitAt(CAOHEJING, opened.interventionId()), "arrival", "{}"));
        time.pass(Duration.ofMinutes(40));
        InterventionOpened other = flagged(toChen());
        time.pass(Duration.ofMinutes(3));

        alarms.start();

        assertMissed(other, CLAIM_CALL);
        assertMissed(opened);
    }

    @Test
    void a_long_talk_that_began_in_time_is_no_missed_call() {
        InterventionOpened opened = flagged(toChen());
        String call = queued(opened.interventionId()).path("callId").asString();
        granted(operator().post("/v1/calls/" + call + "/claim"));

        time.pass(Duration.ofMinutes(6));
        JsonNode prolonged = granted(operator().post("/v1/calls/" + call + "/claim"));
        awaitJudged(opened, FIRST_CALL);
        assertMissed(opened);
        granted(operator()
                .post(
                        "/v1/calls/" + call + "/outcome",
                        "{\"reached\":\"VICTIM\",\"outcome\":\"IGNORED_WARNING\",\"startedAt\":\"%s\"}"
                                .formatted(opened.deadlines().callBy().minusSeconds(60)),
                        prolonged.path("version").asLong()));

        time.pass(Duration.ofMinutes(40));
        assertMissed(opened, STATION_ACCEPTS, VISIT);
    }

    @Test
    void an_operator_who_claimed_in_time_and_never_called_has_missed_the_call() {
        InterventionOpened opened = flagged(toChen());
        String call = queued(opened.interventionId()).path("callId").asString();
        granted(operator().post("/v1/calls/" + call + "/claim"));

        time.pass(Duration.ofHours(1));

        assertMissed(opened, FIRST_CALL, STATION_ACCEPTS, VISIT);
        assertThat(probe().all(opened.victimId(), DeadlineMissed.class).stream()
                        .filter(missed -> missed.stage() == FIRST_CALL))
                .extracting(DeadlineMissed::dueAt)
                .containsExactly(opened.deadlines().callBy());
    }

    @Test
    void the_clock_runs_on_while_the_victim_is_searched_for() {
        InterventionOpened opened = flagged(toChen());
        called(opened.interventionId(), "NOBODY", "BUSY");
        Instant visitBy =
                probe().first(opened.victimId(), StationNotified.class).visitBy();
        paid(CAOHEJING, opened.interventionId(), "{\"outcome\":\"RELOCATED\"}");

        time.pass(Duration.ofMinutes(31));

        assertMissed(opened, VISIT);
        granted(locate(operator(), opened.interventionId(), XINHUALU));
        assertThat(outstanding(opened)).containsExactly(VISIT);
        paid(XINHUALU, opened.interventionId(), "{\"outcome\":\"DOOR_NOT_OPENED\"}");
        assertThat(outstanding(opened)).isEmpty();
        alarm.ring(new Alarm.Due(opened.interventionId(), VISIT, null, visitBy, null));
        assertThat(outstanding(opened)).as("an alarm that rings again, late").isEmpty();
        assertMissed(opened, VISIT);
        assertThat(probe().all(opened.victimId(), DeadlineMissed.class))
                .extracting(DeadlineMissed::dueAt)
                .containsExactly(visitBy);
    }

    @Test
    void officers_at_the_wrong_door_in_time_are_not_at_the_victims() {
        InterventionOpened opened = flagged(toChen());
        called(opened.interventionId(), "NOBODY", "BUSY");
        JsonNode going = assigned(CAOHEJING, accepted(CAOHEJING, visitAt(CAOHEJING, opened.interventionId())));
        granted(act(station(CAOHEJING), going, "arrival", "{}"));
        time.pass(Duration.ofMinutes(31));
        awaitJudged(opened, VISIT);
        assertMissed(opened);

        granted(locate(operator(), opened.interventionId(), XINHUALU));

        assertMissed(opened, VISIT);
        assertThat(outstanding(opened)).containsExactly(VISIT);
    }

    @Test
    void a_report_is_due_from_the_arrival_and_missed_once() {
        InterventionOpened opened = flagged(toChen());
        called(opened.interventionId(), "NOBODY", "BUSY");
        JsonNode going = assigned(CAOHEJING, accepted(CAOHEJING, visitAt(CAOHEJING, opened.interventionId())));
        JsonNode arrived = granted(act(station(CAOHEJING), going, "arrival", "{}"));
        Instant feedbackBy = Instant.parse(arrived.path("feedbackBy").asString());
        assertThat(feedbackBy)
                .isEqualTo(Instant.parse(arrived.path("arrivedAt").asString()).plus(Duration.ofHours(2)));

        time.pass(Duration.ofHours(2));

        assertMissed(opened, FEEDBACK);
        assertThat(probe().all(opened.victimId(), DeadlineMissed.class))
                .extracting(DeadlineMissed::dueAt)
                .containsExactly(feedbackBy);
        assertThat(outstanding(opened)).containsExactly(FEEDBACK);
        visited(CAOHEJING, visitAt(CAOHEJING, opened.interventionId()), "{\"outcome\":\"DOOR_NOT_OPENED\"}");
        assertThat(outstanding(opened)).isEmpty();
    }

    @Test
    void a_follow_up_visit_is_missed_for_itself() {
        InterventionOpened opened = flagged(toChen());
        called(opened.interventionId(), "NOBODY", "BUSY");
        time.pass(Duration.ofMinutes(31));
        assertMissed(opened, STATION_ACCEPTS, VISIT);
        paid(CAOHEJING, opened.interventionId(), "{\"outcome\":\"DOOR_NOT_OPENED\"}");
        assertThat(outstanding(opened)).isEmpty();

        time.pass(Duration.ofHours(2));

        assertMissed(opened, STATION_ACCEPTS, VISIT, STATION_ACCEPTS, VISIT);
        assertThat(outstanding(opened)).containsExactly(STATION_ACCEPTS, VISIT);
    }

    /** Exactly these by now, in any order, and no more: nothing of what is due is still waiting to be judged. */
    private void assertMissed(InterventionOpened opened, DeadlineStage... expected) {
        await().atMost(Duration.ofSeconds(20)).until(() -> pending(opened.interventionId()) == 0);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(probe().all(opened.victimId(), DeadlineMissed.class))
                        .extracting(DeadlineMissed::stage)
                        .containsExactlyInAnyOrder(expected));
    }

    private void awaitJudged(InterventionOpened opened, DeadlineStage stage) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> jdbc.sql("select count(*) from scheduled_tasks where task_instance like ?")
                                .param("due/" + opened.interventionId() + "/" + stage + "/%")
                                .query(Long.class)
                                .single()
                        == 0);
    }

    /** Alarms of its deadlines and claims whose time has come. */
    private long pending(InterventionId id) {
        return jdbc.sql("""
                        select count(*) from scheduled_tasks where execution_time <= ? and (task_instance like ?
                            or split_part(task_instance, '/', 2) in
                               (select c.id::text from warning_call c where c.intervention_id = ?))""")
                .params(Timestamp.from(time.instant()), "due/" + id + "/%", id.value())
                .query(Long.class)
                .single();
    }

    private List<DeadlineStage> outstanding(InterventionOpened opened) {
        return overdue(opened).stream()
                .map(item -> DeadlineStage.valueOf(item.path("stage").asString()))
                .toList();
    }

    private List<JsonNode> overdue(InterventionOpened opened) {
        List<JsonNode> all = new ArrayList<>();
        granted(supervisor().get("/v1/deadlines/missed?limit=200"))
                .path("items")
                .forEach(all::add);
        return all.stream()
                .filter(item -> item.path("interventionId")
                        .asString()
                        .equals(opened.interventionId().toString()))
                .toList();
    }

    private static String key(JsonNode item) {
        return item.path("interventionId").asString()
                + item.path("stage").asString()
                + item.path("dueAt").asString();
    }
}
