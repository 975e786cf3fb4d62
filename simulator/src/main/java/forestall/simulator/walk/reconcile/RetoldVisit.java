package forestall.simulator.walk.reconcile;

import java.util.Set;
import java.util.TreeSet;

/** A visit as events tell it. Mutable while they are told. */
final class RetoldVisit {

    private static final Set<String> OPEN = Set.of("UNROUTED", "NOTIFIED", "ACCEPTED", "ASSIGNED");

    final String id;
    String state = "NOTIFIED";
    String station = "";
    String outcome = "";
    boolean arrived;
    boolean lacked;
    final Set<String> formerStations = new TreeSet<>();

    RetoldVisit(String id) {
        this.id = id;
    }

    boolean open() {
        return OPEN.contains(state);
    }

    void to(String newStation) {
        if (!station.equals(newStation)) {
            leave();
            station = newStation;
            formerStations.remove(newStation);
            state = "NOTIFIED";
        }
    }

    void unrouted() {
        leave();
        station = "";
        state = "UNROUTED";
    }

    String line() {
        return line(id, state, station, outcome);
    }

    /** No event tells the id of a visit that no station was told of. */
    static String line(String id, String state, String station, String outcome) {
        return state.equals("UNROUTED")
                ? "visit UNROUTED"
                : "visit %s %s at %s".formatted(id, state, station.isEmpty() ? "no station" : station)
                        + (outcome.isEmpty() ? "" : " " + outcome);
    }

    private void leave() {
        if (!station.isEmpty()) {
            formerStations.add(station);
        }
        arrived = false;
    }
}
