package forestall.simulator.walk.walkers;

import forestall.simulator.interfaces.Answer;
import forestall.simulator.interfaces.Caller;
import forestall.simulator.patience.StepFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** Which officers of each station are free, as far as this walk sends them. */
final class Roster {

    private final Caller supervisor;
    private final Insistence insistence;
    private final Duration patience;
    private final Map<String, BlockingDeque<String>> free = new ConcurrentHashMap<>();
    private final Map<String, BlockingDeque<String>> away = new ConcurrentHashMap<>();

    Roster(Caller supervisor, Insistence insistence, Duration patience) {
        this.supervisor = supervisor;
        this.insistence = insistence;
        this.patience = patience;
    }

    /** Waits for so many. */
    List<String> take(String station, int count) {
        List<String> taken = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            taken.add(first(of(station), "a free officer of station " + station));
        }
        return taken;
    }

    void back(String station, List<String> officers) {
        of(station).addAll(officers);
    }

    /** They are on their way when the walk ends. */
    void stayAway(String station, List<String> officers) {
        away(station).addAll(officers);
    }

    /** One who is at a visit and stays there; waits for such a one. */
    String engaged(String station) {
        String officer = first(away(station), "an officer of station " + station + " who is on the way");
        away(station).addFirst(officer);
        return officer;
    }

    /** On duty, in the order of their ids. */
    List<String> onDuty(String station) {
        List<String> officers = new ArrayList<>();
        String cursor = "";
        do {
            String path = "/v1/officers?limit=200&station=" + station + cursor;
            Answer answer = insistence.read(path, () -> supervisor.get(path));
            if (!answer.is(200)) {
                throw new StepFailure("the officers of station " + station, answer.found());
            }
            answer.body()
                    .path("items")
                    .valueStream()
                    .filter(officer -> officer.path("onDuty").asBoolean(true))
                    .forEach(officer -> officers.add(officer.path("officerId").asString()));
            JsonNode next = answer.body().path("next");
            cursor = next.isString() ? "&cursor=" + next.asString() : "";
        } while (!cursor.isEmpty());
        return officers;
    }

    private BlockingDeque<String> of(String station) {
        return free.computeIfAbsent(station, code -> new LinkedBlockingDeque<>(onDuty(code)));
    }

    private BlockingDeque<String> away(String station) {
        return away.computeIfAbsent(station, code -> new LinkedBlockingDeque<>());
    }

    private String first(BlockingDeque<String> officers, String expected) {
        try {
            String officer = officers.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (officer == null) {
                throw new StepFailure(expected + " within " + patience.toSeconds() + " s", "none");
            }
            return officer;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StepFailure(expected, "an interruption");
        }
    }
}
