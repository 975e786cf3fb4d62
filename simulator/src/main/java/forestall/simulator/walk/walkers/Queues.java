package forestall.simulator.walk.walkers;

import forestall.simulator.interfaces.Answer;
import forestall.simulator.interfaces.Caller;
import forestall.simulator.interfaces.Everybody;
import forestall.simulator.patience.StepFailure;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Lists that come in pages, from the first to the last. */
public final class Queues {

    private static final int PAGE = 200;

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
        List<JsonNode> rows = new ArrayList<>();
        String cursor = "";
        do {
            String page = path + (path.contains("?") ? "&" : "?") + "limit=" + PAGE + cursor;
            Answer answer = insistence.read(page, () -> by.get(page));
            if (!answer.is(200)) {
                throw new StepFailure("a page of " + path, answer.found());
            }
            answer.body().path("items").forEach(rows::add);
            JsonNode next = answer.body().path("next");
            cursor = next.isString() ? "&cursor=" + next.asString() : "";
        } while (!cursor.isEmpty());
        return rows;
    }
}
