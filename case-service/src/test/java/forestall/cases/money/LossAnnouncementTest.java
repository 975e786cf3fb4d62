package forestall.cases.money;

import static forestall.cases.money.LossState.AT_RISK;
import static forestall.cases.money.LossState.LEFT;
import static forestall.cases.money.LossState.PREVENTED_BEFORE_TRANSFER;
import static forestall.cases.money.LossState.STOPPED_IN_ACCOUNT;
import static forestall.cases.money.LossState.SUFFERED;
import static forestall.cases.money.LossState.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import forestall.events.CaseEvent;
import forestall.events.LossPrevented;
import forestall.events.LossSuffered;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LossAnnouncementTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void what_the_others_are_told_of_a_loss_that_moves(List<LossState> states, List<String> told) {
        List<String> announced = new ArrayList<>();
        Loss before = null;
        for (LossState state : states) {
            LossRevision says = Losses.said(state, state == WITHDRAWN ? 0 : 300);
            Loss after = before == null ? Losses.first(state, 300) : before.revised(says, Losses.UP_TO_1000);
            announced.add(LossAnnouncement.of(Losses.VICTIM, before, after)
                    .map(LossAnnouncementTest::inWords)
                    .orElse("-"));
            before = after;
        }

        assertThat(announced).isEqualTo(told);
    }

    static Stream<Arguments> what_the_others_are_told_of_a_loss_that_moves() {
        return Stream.of(
                arguments(List.of(AT_RISK, PREVENTED_BEFORE_TRANSFER), List.of("-", "2 BEFORE_TRANSFER 300")),
                arguments(
                        List.of(AT_RISK, LEFT, STOPPED_IN_ACCOUNT, SUFFERED),
                        List.of("-", "-", "3 STOPPED_IN_ACCOUNT 300", "4 suffered 300")),
                arguments(
                        List.of(SUFFERED, STOPPED_IN_ACCOUNT, WITHDRAWN),
                        List.of("1 suffered 300", "2 STOPPED_IN_ACCOUNT 300", "3 STOPPED_IN_ACCOUNT 0")),
                arguments(
                        List.of(PREVENTED_BEFORE_TRANSFER, LEFT, SUFFERED),
                        List.of("1 BEFORE_TRANSFER 300", "2 BEFORE_TRANSFER 0", "3 suffered 300")),
                arguments(
                        List.of(PREVENTED_BEFORE_TRANSFER, LEFT, WITHDRAWN),
                        List.of("1 BEFORE_TRANSFER 300", "2 BEFORE_TRANSFER 0", "-")),
                arguments(
                        List.of(SUFFERED, WITHDRAWN, PREVENTED_BEFORE_TRANSFER),
                        List.of("1 suffered 300", "2 suffered 0", "3 BEFORE_TRANSFER 300")),
                arguments(List.of(LEFT, WITHDRAWN), List.of("-", "-")));
    }

    @Test
    void what_awaits_a_second_person_is_not_told_and_what_counted_goes_on_counting() {
        Loss counted = Losses.first(PREVENTED_BEFORE_TRANSFER, 1_000);
        Loss awaiting = counted.revised(Losses.said(SUFFERED, 1_001), Losses.UP_TO_1000);
        Loss confirmed = awaiting.confirmed("supervisor");

        assertThat(LossAnnouncement.of(Losses.VICTIM, counted, awaiting)).isEmpty();
        assertThat(LossSums.of(List.of(awaiting))).isEqualTo(new LossSums(0, 1_000, 0, 0, 0, 1));
        assertThat(LossAnnouncement.of(Losses.VICTIM, awaiting, confirmed).map(LossAnnouncementTest::inWords))
                .contains("2 suffered 1001");
        assertThat(LossSums.of(List.of(confirmed))).isEqualTo(new LossSums(0, 0, 0, 0, 1_001, 0));
    }

    @Test
    void what_was_withdrawn_while_it_awaited_a_second_person_was_never_told() {
        Loss awaiting = Losses.first(SUFFERED, 2_000);
        Loss withdrawn = awaiting.revised(Losses.said(WITHDRAWN, 0), Losses.UP_TO_1000);

        assertThat(LossAnnouncement.of(Losses.VICTIM, null, awaiting)).isEmpty();
        assertThat(LossAnnouncement.of(Losses.VICTIM, awaiting, withdrawn)).isEmpty();
        assertThat(withdrawn.awaitsConfirmation()).isFalse();
    }

    private static String inWords(CaseEvent event) {
        return switch (event) {
            case LossPrevented prevented ->
                "%d %s %d"
                        .formatted(
                                prevented.revision(),
                                prevented.kind(),
                                prevented.amount().fen());
            case LossSuffered suffered ->
                "%d suffered %d"
                        .formatted(suffered.revision(), suffered.amount().fen());
            default -> throw new AssertionError("expected an event about money, found " + event);
        };
    }
}
