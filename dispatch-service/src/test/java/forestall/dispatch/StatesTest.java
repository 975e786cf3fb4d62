package forestall.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import forestall.dispatch.intervention.InterventionState;
import forestall.dispatch.intervention.InterventionTransition;
import forestall.dispatch.intervention.Transition;
import forestall.dispatch.visit.VisitState;
import forestall.dispatch.visit.VisitTransition;
import forestall.dispatch.warningcall.CallState;
import forestall.dispatch.warningcall.CallTransition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The pictures in docs/states.md are those of the code. */
class StatesTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "states.md");

    static Stream<Arguments> machines() {
        return Stream.of(
                arguments(
                        "intervention",
                        picture(
                                EnumSet.of(InterventionTransition.START),
                                InterventionState.class,
                                InterventionTransition.values())),
                arguments(
                        "warning call",
                        picture(EnumSet.of(CallState.WAITING), CallState.class, CallTransition.values())),
                arguments(
                        "visit",
                        picture(
                                EnumSet.of(VisitState.UNROUTED, VisitState.NOTIFIED),
                                VisitState.class,
                                VisitTransition.values())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("machines")
    void the_picture_in_the_docs_is_that_of_the_code(String machine, String picture) throws IOException {
        assertThat(Files.readString(DOCUMENT))
                .as("the picture of the %s", machine)
                .contains(picture);
    }

    /** One arrow from a state to another with all the steps that lead there; a step that changes no state is a loop. */
    private static <S extends Enum<S>> String picture(Set<S> starts, Class<S> states, Transition<S>[] steps) {
        Stream<String> in = starts.stream().map(start -> "    [*] --> " + start);
        Stream<String> arrows = Arrays.stream(states.getEnumConstants())
                .flatMap(from -> arrows(from, steps).entrySet().stream()
                        .map(to -> "    %s --> %s: %s".formatted(from, to.getKey(), String.join(", ", to.getValue()))));
        Stream<String> out = Arrays.stream(states.getEnumConstants())
                .filter(state ->
                        Arrays.stream(steps).noneMatch(step -> step.from().contains(state)))
                .map(end -> "    %s --> [*]".formatted(end));
        return Stream.of(Stream.of("```mermaid", "stateDiagram-v2"), in, arrows, out, Stream.of("```"))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    private static <S extends Enum<S>> Map<S, List<String>> arrows(S from, Transition<S>[] steps) {
        return Arrays.stream(steps)
                .filter(step -> step.from().contains(from))
                .collect(Collectors.groupingBy(
                        step -> step.to(from),
                        TreeMap::new,
                        Collectors.mapping(step -> ((Enum<?>) step).name(), Collectors.toList())));
    }
}
