package forestall.cases.casefile.out;

import static org.assertj.core.api.Assertions.assertThat;

import forestall.cases.money.Loss;
import forestall.cases.money.LossState;
import forestall.chassis.json.EventJson;
import forestall.events.facts.Money;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class FormerLossesTest {

    private static final Document FORMER = Document.parse("""
            {"lossId": "0198a000-0000-7000-8000-000000000002", "revision": 3, "kind": "BEFORE_TRANSFER",
             "amount": 30000000, "evidence": "OFFICER_ESTIMATE", "by": "VISIT",
             "interventionId": "0198a000-0000-7000-8000-000000000001", "occurredAt": "2026-11-14T05:20:00Z",
             "warnedBefore": true,
             "dimensions": {"scamType": "LOAN", "grade": "RED", "ageBand": "FROM_60"}}""");

    @Test
    void a_loss_that_was_stored_before_losses_had_states_reads_as_one_that_counts() {
        Loss loss = EventJson.mapper()
                .convertValue(FormerLosses.asNow(List.of(FORMER)).getFirst(), Loss.class);

        assertThat(loss.revision()).isEqualTo(3);
        assertThat(loss.state()).isEqualTo(LossState.PREVENTED_BEFORE_TRANSFER);
        assertThat(loss.amount()).isEqualTo(Money.ofYuan(300_000));
        assertThat(loss.warnedBefore()).isTrue();
        assertThat(loss.counted()).isEqualTo(loss.latest());
        assertThat(loss.awaitsConfirmation()).isFalse();
    }

    @Test
    void a_loss_that_has_a_state_is_left_as_it_is() {
        Document now = new Document("lossId", "0198a000-0000-7000-8000-000000000002").append("latest", new Document());

        assertThat(FormerLosses.asNow(List.of(now)).getFirst()).isSameAs(now);
    }
}
