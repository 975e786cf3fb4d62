package forestall.cases.money;

import static forestall.cases.money.LossState.AT_RISK;
import static forestall.cases.money.LossState.LEFT;
import static forestall.cases.money.LossState.PREVENTED_BEFORE_TRANSFER;
import static forestall.cases.money.LossState.STOPPED_IN_ACCOUNT;
import static forestall.cases.money.LossState.SUFFERED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import forestall.chassis.usecase.Refusal;
import forestall.events.facts.Money;
import java.util.List;
import org.junit.jupiter.api.Test;

class LossSumsTest {

    private static final ConfirmationPolicy NEVER = new ConfirmationPolicy(ConfirmationPolicy.LARGEST);

    @Test
    void each_state_has_a_column_of_its_own_exact_to_the_fen() {
        List<Loss> losses = List.of(
                Losses.first(AT_RISK, 1),
                Losses.first(PREVENTED_BEFORE_TRANSFER, 20),
                Losses.first(PREVENTED_BEFORE_TRANSFER, 3),
                Losses.first(LEFT, 400),
                Losses.first(STOPPED_IN_ACCOUNT, 500),
                Losses.first(SUFFERED, 600),
                Losses.first(SUFFERED, 1_001));

        assertThat(LossSums.of(losses)).isEqualTo(new LossSums(1, 23, 400, 500, 600, 1));
        assertThat(LossSums.of(List.of())).isEqualTo(new LossSums(0, 0, 0, 0, 0, 0));
    }

    @Test
    void a_sum_that_does_not_fit_is_refused_not_wrapped() {
        Loss half = Loss.first(Losses.INTERVENTION, null, Losses.said(SUFFERED, 1), NEVER)
                .revised(Losses.said(SUFFERED, Long.MAX_VALUE / 2 + 1), NEVER)
                .confirmed("supervisor");

        assertThatThrownBy(() -> LossSums.of(List.of(half, half)))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.code()).isEqualTo("loss-sum-too-large"))
                .hasMessage(
                        "expected losses that are SUFFERED to add up to at most %d fen, found more", Long.MAX_VALUE);
        assertThat(LossSums.of(List.of(half)).sufferedFen()).isEqualTo(new Money(Long.MAX_VALUE / 2 + 1).fen());
    }
}
