package forestall.simulator.walk.reconcile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What the interfaces answered in the end.
 *
 * @param interventions of this walk's people, by their ids, with all that belongs to them
 * @param ofVictim the ids of everybody's interventions
 * @param calls all rows of the call queue, in its order
 * @param ofStations all rows of stations' queues, as each station sees its own
 */
public record Views(
        Map<String, JsonNode> interventions,
        Map<String, List<String>> ofVictim,
        List<JsonNode> calls,
        Map<String, List<JsonNode>> ofStations,
        List<JsonNode> unrouted,
        List<JsonNode> shortfalls) {

    /** Before anybody has looked. */
    public static final Views NOTHING = new Views(Map.of(), Map.of(), List.of(), Map.of(), List.of(), List.of());

    public Views {
        interventions = Map.copyOf(interventions);
        ofVictim = Map.copyOf(ofVictim);
        calls = List.copyOf(calls);
        ofStations = Map.copyOf(ofStations);
        unrouted = List.copyOf(unrouted);
        shortfalls = List.copyOf(shortfalls);
    }

    /** The same after a look at some of the people, and at all queues. */
    public Views with(Views later) {
        Map<String, JsonNode> whole = new HashMap<>(interventions);
        whole.putAll(later.interventions);
        Map<String, List<String>> of = new HashMap<>(ofVictim);
        of.putAll(later.ofVictim);
        return new Views(whole, of, later.calls, later.ofStations, later.unrouted, later.shortfalls);
    }
}
