package forestall.simulator.walk.walkers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import forestall.simulator.interfaces.Answer;
import forestall.simulator.interfaces.Caller;
import forestall.simulator.patience.StepFailure;
import forestall.simulator.walk.ledger.Ledger;
import forestall.simulator.walk.ledger.Ledger.Count;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InsistenceTest {

    private final Ledger ledger = new Ledger();
    private final Insistence insistence = new Insistence(ledger, Duration.ofSeconds(10));
    private final Desk desk = new Desk();
    private final AtomicLong version = new AtomicLong(3);

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void whoever_finds_an_instance_gone_asks_the_next() {
        desk.replies(200, "{\"state\":\"OPEN\"}");
        Caller operator = desk.everybodyWithADeadInstance().operator();
        Answer answer = insistence.read("an intervention", () -> operator.get("/v1/interventions/1"));
        assertThat(answer.body().path("state").asString()).isEqualTo("OPEN");
        assertThat(ledger.counts()).isEqualTo(Map.of(Count.UNANSWERED, 1));
    }

    @Test
    void what_nobody_answered_and_nobody_did_is_sent_again() {
        desk.hangsUp().replies(200, "{\"version\":4}");
        Answer answer = insistence.send(accepting(() -> false));
        assertThat(answer.body().path("version").asLong()).isEqualTo(4);
        assertThat(desk.versions()).containsExactly("\"3\"", "\"3\"");
        assertThat(ledger.counts()).isEqualTo(Map.of(Count.UNANSWERED, 1));
    }

    @Test
    void what_nobody_answered_and_was_done_all_the_same_is_not_sent_again() {
        desk.hangsUp();
        Answer answer = insistence.send(accepting(() -> true));
        assertThat(answer.is(200)).isTrue();
        assertThat(desk.versions()).hasSize(1);
        assertThat(ledger.counts()).isEqualTo(Map.of(Count.UNANSWERED, 1, Count.DONE_UNANSWERED, 1));
    }

    @Test
    void what_was_done_only_after_the_look_is_not_taken_for_refused() {
        desk.hangsUp().replies(409, "{\"type\":\"/problems/visit-in-another-state\"}");
        AtomicLong looks = new AtomicLong();
        Answer answer = insistence.send(accepting(() -> looks.incrementAndGet() > 1));
        assertThat(answer.is(200)).isTrue();
        assertThat(ledger.counts()).containsEntry(Count.DONE_UNANSWERED, 1);
    }

    @Test
    void a_refusal_is_an_answer() {
        desk.replies(409, "{\"type\":\"/problems/visit-in-another-state\"}");
        Answer answer = insistence.send(accepting(() -> true));
        assertThat(answer.problem()).isEqualTo("visit-in-another-state");
        assertThat(ledger.counts()).isEmpty();
    }

    @Test
    void whoever_is_told_that_a_version_is_stale_looks_again() {
        desk.replies(412, "{}").replies(200, "{}");
        Answer answer = insistence.send(new Command(
                desk.everybody().supervisor(), "/v1/visits/1/accept", Map.of(), version::getAndIncrement, () -> false));
        assertThat(answer.is(200)).isTrue();
        assertThat(desk.versions()).containsExactly("\"3\"", "\"4\"");
        assertThat(ledger.counts()).isEqualTo(Map.of(Count.LOOKED_AGAIN, 1));
    }

    @Test
    void a_version_that_is_stale_for_ever_is_a_refusal_in_the_end() {
        desk.replies(412, "{}");
        assertThat(insistence.send(accepting(() -> false)).is(412)).isTrue();
        assertThat(desk.versions()).hasSize(9);
    }

    @Test
    void an_internal_error_is_never_as_planned() {
        desk.replies(500, "{}").replies(200, "{}");
        assertThat(insistence.send(accepting(() -> false)).is(200)).isTrue();
        assertThat(ledger.surprises())
                .singleElement()
                .satisfies(surprise -> assertThat(surprise.expected()).isEqualTo("no internal error"));
    }

    @Test
    void a_token_that_has_run_out_is_fetched_anew() {
        desk.replies(401, "{}").replies(200, "{}");
        Caller operator = desk.everybody().operator();
        assertThat(insistence.read("calls", () -> operator.get("/v1/calls")).is(200))
                .isTrue();
        assertThat(desk.tokens()).isEqualTo(2);
        assertThat(ledger.counts()).isEmpty();
    }

    @Test
    void nobody_insists_for_ever() {
        desk.replies(503, "{}");
        Insistence impatient = new Insistence(ledger, Duration.ofMillis(300));
        assertThatThrownBy(() -> impatient.send(accepting(() -> false)))
                .isInstanceOf(StepFailure.class)
                .hasMessageContaining("an answer for /v1/visits/1/accept within 0 s, found 503");
    }

    private Command accepting(BooleanSupplier done) {
        return new Command(desk.everybody().supervisor(), "/v1/visits/1/accept", Map.of(), version::get, done);
    }
}
