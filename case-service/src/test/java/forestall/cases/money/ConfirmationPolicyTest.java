package forestall.cases.money;

import static forestall.cases.money.LossState.PREVENTED_BEFORE_TRANSFER;
import static forestall.cases.money.LossState.SUFFERED;
import static forestall.cases.money.LossState.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import forestall.events.facts.Money;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConfirmationPolicyTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void a_second_person_is_asked(String sentence, LossRevision counted, LossRevision next, boolean asked) {
        assertThat(Losses.UP_TO_1000.asksFor(next, counted)).isEqualTo(asked);
    }

    static Stream<Arguments> a_second_person_is_asked() {
        LossRevision large = Losses.said(SUFFERED, 2_000);
        return Stream.of(
                arguments("not for the limit itself", null, Losses.said(SUFFERED, 1_000), false),
                arguments("for a fen more", null, Losses.said(SUFFERED, 1_001), true),
                arguments("for a correction above it", large, Losses.said(SUFFERED, 2_001), true),
                arguments("for a correction down to above it", large, Losses.said(SUFFERED, 1_001), true),
                arguments("not for one below it", large, Losses.said(SUFFERED, 1_000), false),
                arguments("not for a withdrawal", large, Losses.said(WITHDRAWN, 0), false),
                arguments("not for what counts already", large, Losses.said(SUFFERED, 2_000), false),
                arguments("for the same in another state", large, Losses.said(PREVENTED_BEFORE_TRANSFER, 2_000), true));
    }

    @Test
    void a_limit_that_the_statistics_could_not_count_is_none() {
        assertThatThrownBy(() -> new ConfirmationPolicy(new Money(Long.MAX_VALUE)))
                .hasMessage("expected a limit of at most 1000000000000000 fen, found 9223372036854775807");
    }
}
