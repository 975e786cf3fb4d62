package forestall.cases.money;

import static forestall.cases.money.LossState.AT_RISK;
import static forestall.cases.money.LossState.LEFT;
import static forestall.cases.money.LossState.PREVENTED_BEFORE_TRANSFER;
import static forestall.cases.money.LossState.STOPPED_IN_ACCOUNT;
import static forestall.cases.money.LossState.SUFFERED;
import static forestall.cases.money.LossState.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import forestall.chassis.usecase.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state with every state: whether a loss moves there, or the sentence of the refusal. */
class LossTransitionTest {

    /** From where a loss comes to each state; what is not here is refused. */
    private static final Map<LossState, Set<LossState>> GRANTED = Map.of(
            AT_RISK, Set.of(AT_RISK, WITHDRAWN),
            PREVENTED_BEFORE_TRANSFER, Set.of(PREVENTED_BEFORE_TRANSFER, AT_RISK, WITHDRAWN),
            LEFT, Set.of(LEFT, AT_RISK, PREVENTED_BEFORE_TRANSFER, STOPPED_IN_ACCOUNT, WITHDRAWN),
            STOPPED_IN_ACCOUNT,
                    Set.of(STOPPED_IN_ACCOUNT, AT_RISK, PREVENTED_BEFORE_TRANSFER, LEFT, SUFFERED, WITHDRAWN),
            SUFFERED, Set.of(SUFFERED, AT_RISK, PREVENTED_BEFORE_TRANSFER, LEFT, STOPPED_IN_ACCOUNT, WITHDRAWN),
            WITHDRAWN, Set.of(AT_RISK, PREVENTED_BEFORE_TRANSFER, LEFT, STOPPED_IN_ACCOUNT, SUFFERED));

    private static final Map<LossState, String> EXPECTED = Map.of(
            AT_RISK, "WITHDRAWN to be at risk",
            PREVENTED_BEFORE_TRANSFER, "AT_RISK or WITHDRAWN to be prevented before the transfer",
            LEFT, "AT_RISK or PREVENTED_BEFORE_TRANSFER or STOPPED_IN_ACCOUNT or WITHDRAWN to be known to have left",
            WITHDRAWN,
                    "AT_RISK or PREVENTED_BEFORE_TRANSFER or LEFT or STOPPED_IN_ACCOUNT or SUFFERED to be corrected");

    static Stream<Arguments> everyStateWithEveryState() {
        return Arrays.stream(LossState.values())
                .flatMap(from -> Arrays.stream(LossState.values()).map(to -> arguments(from, to)));
    }

    @ParameterizedTest(name = "from {0} to {1}")
    @MethodSource("everyStateWithEveryState")
    void a_loss_moves_as_the_table_says_or_the_move_is_refused_with_a_sentence(LossState from, LossState to) {
        if (GRANTED.get(to).contains(from)) {
            assertThat(LossTransition.take(from, to)).isEqualTo(to);
            return;
        }
        assertThatThrownBy(() -> LossTransition.take(from, to))
                .isInstanceOfSatisfying(Refusal.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(Refusal.Reason.CONFLICT);
                    assertThat(refused.code()).isEqualTo("loss-in-another-state");
                })
                .hasMessage("expected a loss that is %s, found one that is %s", EXPECTED.get(to), from);
    }

    @Test
    void what_left_is_never_prevented_before_the_transfer() {
        assertThat(LossTransition.PREVENT.from()).doesNotContain(LEFT, STOPPED_IN_ACCOUNT, SUFFERED);
        assertThat(LossTransition.EXPECT.from()).doesNotContain(LEFT, STOPPED_IN_ACCOUNT, SUFFERED);
    }

    @Test
    void the_picture_in_the_docs_is_that_of_the_code() throws IOException {
        assertThat(Files.readString(Path.of("..", "docs", "states.md"))).contains(picture());
    }

    /** One arrow from a state to another with the steps that lead there; a loss may begin anywhere but withdrawn. */
    private static String picture() {
        Stream<String> in = Arrays.stream(LossState.values())
                .filter(state -> state != WITHDRAWN)
                .map(start -> "    [*] --> " + start);
        Stream<String> arrows = Arrays.stream(LossState.values())
                .flatMap(from -> arrows(from).entrySet().stream()
                        .map(to -> "    %s --> %s: %s".formatted(from, to.getKey(), String.join(", ", to.getValue()))));
        return Stream.of(Stream.of("```mermaid", "stateDiagram-v2"), in, arrows, Stream.of("```"))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    private static Map<LossState, List<String>> arrows(LossState from) {
        return Arrays.stream(LossTransition.values())
                .filter(step -> step.from().contains(from))
                .collect(Collectors.groupingBy(
                        step -> step.to(from), TreeMap::new, Collectors.mapping(Enum::name, Collectors.toList())));
    }
}
