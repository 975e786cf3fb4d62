package forestall.simulator.walk.walkers;

import forestall.simulator.interfaces.Caller;
import forestall.simulator.interfaces.Everybody;
import forestall.simulator.paging.Pages;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Lists that come in pages, from the first to the last. */
public final class Queues {

    private final Everybody everybody;
    private final Insistence insistence;

    Queues(Everybody everybody, Insistence insistence) {
        this.everybody = everybody;
        this.insistence = insistence;
    }

    public List<JsonNode> calls() {
        return all(everybody.supervisor(), "/v1/calls");
    }

    /** As the station itself sees it. */
    public List<JsonNode> ofStation(String code) {
        return all(everybody.station(code), "/v1/stations/" + code + "/visits");
    }

    public List<JsonNode> unrouted() {
        return all(everybody.supervisor(), "/v1/visits/unrouted");
    }

    public List<JsonNode> shortfalls() {
        return all(everybody.supervisor(), "/v1/shortfalls");
    }

    List<JsonNode> stations() {
        return all(everybody.supervisor(), "/v1/stations");
    }

    List<JsonNode> officers(String station) {
        return all(everybody.supervisor(), "/v1/officers?station=" + station);
    }

    private List<JsonNode> all(Caller by, String path) {
        return Pages.all(path, page -> insistence.read(page, () -> by.get(page)));
    }
}
