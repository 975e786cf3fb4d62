package forestall.simulator.walk.walkers;

import forestall.simulator.interfaces.Everybody;
import forestall.simulator.patience.Patience;
import forestall.simulator.walk.ledger.Ledger;
import forestall.simulator.walk.reconcile.Views;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** Looks at everything that concerns these people, as it is now. */
public final class Survey {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int AT_ONCE = 16;

    private final Lookout lookout;
    private final Queues queues;

    public Survey(Everybody everybody, Ledger ledger) {
        Insistence insistence = new Insistence(ledger, PATIENCE);
        this.lookout = new Lookout(everybody, insistence, new Patience(PATIENCE));
        this.queues = new Queues(everybody, insistence);
    }

    public Views of(Collection<String> victims, Collection<String> stations) {
        Map<String, JsonNode> interventions = new ConcurrentHashMap<>();
        Map<String, List<String>> ofVictim = new ConcurrentHashMap<>();
        AtOnce.each(AT_ONCE, victims, victim -> {
            List<String> ids = lookout.interventions(victim).stream()
                    .map(brief -> brief.path("interventionId").asString(""))
                    .toList();
            ofVictim.put(victim, ids);
            ids.forEach(id -> interventions.put(id, lookout.intervention(id)));
        });
        Map<String, List<JsonNode>> ofStations = new ConcurrentHashMap<>();
        AtOnce.each(AT_ONCE, stations, station -> ofStations.put(station, queues.ofStation(station)));
        return new Views(interventions, ofVictim, queues.calls(), ofStations, queues.unrouted(), queues.shortfalls());
    }
}
