package forestall.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import forestall.dispatch.StoryRules.Verdict;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What random stories came to, so that they cannot pass by telling nothing. */
final class StoryTally {
    private static final Set<String> NEVER_REFUSED = Set.of("Alert", "Recognise", "Role", "Open", "Pass");

    private final Map<String, Integer> events = new TreeMap<>();
    private final Map<String, Integer> moves = new TreeMap<>();

    void count(StoryMove move, Verdict verdict) {
        moves.merge(move.getClass().getSimpleName() + " " + verdict, 1, Integer::sum);
    }

    void count(String event) {
        events.merge(event, 1, Integer::sum);
    }

    boolean allWasTold() {
        return events.keySet().equals(StoryEvents.KINDS) && moves.keySet().containsAll(wanted());
    }

    void assertThatAllWasTold() {
        assertThat(events.keySet()).as("%s", this).isEqualTo(StoryEvents.KINDS);
        assertThat(moves.keySet()).as("%s", this).containsAll(wanted());
    }

    private static Set<String> wanted() {
        return Stream.concat(
                        kinds().map(kind -> kind + " " + Verdict.GRANTED),
                        kinds().filter(kind -> !NEVER_REFUSED.contains(kind)).map(kind -> kind + " " + Verdict.REFUSED))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> kinds() {
        return Stream.of(StoryMove.class.getPermittedSubclasses()).map(Class::getSimpleName);
    }

    @Override
    public String toString() {
        return "moves " + moves + ", events " + events;
    }
}
