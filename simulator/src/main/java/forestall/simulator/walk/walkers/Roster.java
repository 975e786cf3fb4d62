package forestall.simulator.walk.walkers;

import forestall.simulator.patience.StepFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Which officers of each station are free, as far as this walk sends them. */
final class Roster {

    private final Queues queues;
    private final Duration patience;
    private final Map<String, BlockingDeque<String>> free = new ConcurrentHashMap<>();
    private final Map<String, BlockingDeque<String>> away = new ConcurrentHashMap<>();

    Roster(Queues queues, Duration patience) {
        this.queues = queues;
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
        return queues.officers(station).stream()
                .filter(officer -> officer.path("onDuty").asBoolean(false))
                .map(officer -> officer.path("officerId").asString(""))
                .toList();
    }

    /** On duty and at no visit, as the station's queue tells. */
    List<String> free(String station) {
        List<String> officers = new ArrayList<>(onDuty(station));
        officers.removeAll(atVisits(station));
        return officers;
    }

    private BlockingDeque<String> of(String station) {
        return free.computeIfAbsent(station, code -> new LinkedBlockingDeque<>(free(code)));
    }

    /** Whom somebody else sent, such as an earlier walk. */
    private Set<String> atVisits(String station) {
        return queues.ofStation(station).stream()
                .filter(visit -> visit.path("stationCode").asString("").equals(station))
                .flatMap(visit -> visit.path("officerIds").valueStream())
                .map(officer -> officer.asString(""))
                .collect(Collectors.toSet());
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
