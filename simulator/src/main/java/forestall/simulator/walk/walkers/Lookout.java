package forestall.simulator.walk.walkers;

import forestall.simulator.interfaces.Answer;
import forestall.simulator.interfaces.Caller;
import forestall.simulator.interfaces.Everybody;
import forestall.simulator.patience.Look;
import forestall.simulator.patience.Patience;
import forestall.simulator.patience.StepFailure;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** Looks at interventions as the squad does, and waits for what they are to show. */
final class Lookout {

    private final Caller supervisor;
    private final Insistence insistence;
    private final Patience patience;

    Lookout(Everybody everybody, Insistence insistence, Patience patience) {
        this.supervisor = everybody.supervisor();
        this.insistence = insistence;
        this.patience = patience;
    }

    /** The intervention with all that belongs to it. */
    JsonNode intervention(Situation of) {
        return intervention(of.interventionId);
    }

    JsonNode intervention(String id) {
        String path = "/v1/interventions/" + id;
        Answer answer = insistence.read(path, () -> supervisor.get(path));
        if (!answer.is(200)) {
            throw new StepFailure("the intervention " + id, answer.found());
        }
        return answer.body();
    }

    /** All interventions of the person, the latest first. */
    List<JsonNode> interventions(String victimId) {
        String path = "/v1/interventions?victimId=" + victimId;
        Answer answer = insistence.read(path, () -> supervisor.get(path));
        if (!answer.is(200)) {
            throw new StepFailure("the interventions of " + victimId, answer.found());
        }
        return answer.body().path("items").valueStream().toList();
    }

    /** Waits until the intervention shows something. */
    <T> T until(String expected, Situation of, Function<JsonNode, Optional<T>> shown) {
        return patience.until(expected + " at intervention " + of.interventionId, () -> {
            JsonNode whole = intervention(of);
            return shown.apply(whole)
                    .map(Look::seen)
                    .orElseGet(() -> Look.notYet("state %s, calls %s, visits %s"
                            .formatted(
                                    whole.path("state").asString(""),
                                    states(whole.path("calls")),
                                    states(whole.path("visits")))));
        });
    }

    <T> T until(String expected, Supplier<Optional<T>> shown) {
        return patience.until(expected, () -> shown.get().map(Look::seen).orElseGet(() -> Look.notYet("none yet")));
    }

    static Optional<JsonNode> openVisit(JsonNode whole) {
        return last(
                whole.path("visits"), visit -> OPEN.contains(visit.path("state").asString("")));
    }

    static Optional<JsonNode> visit(JsonNode whole, String id) {
        return last(
                whole.path("visits"),
                visit -> visit.path("visitId").asString("").equals(id));
    }

    static Optional<JsonNode> waitingCall(JsonNode whole) {
        return last(whole.path("calls"), call -> call.path("state").asString("").equals("WAITING"));
    }

    private static final List<String> OPEN = List.of("UNROUTED", "NOTIFIED", "ACCEPTED", "ASSIGNED");

    private static Optional<JsonNode> last(JsonNode list, Predicate<JsonNode> wanted) {
        return list.valueStream().filter(wanted).reduce((earlier, later) -> later);
    }

    private static List<String> states(JsonNode list) {
        return list.valueStream().map(each -> each.path("state").asString("")).toList();
    }
}
