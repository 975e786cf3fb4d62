package forestall.simulator.walk.reconcile;

import forestall.simulator.walk.listening.Heard;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The visits of one intervention, as its events tell them. No event tells of a visit before a station was told. */
final class RetoldVisits {

    private static final String UNROUTED = "visit UNROUTED";

    private final LinkedHashMap<String, RetoldVisit> visits = new LinkedHashMap<>();
    private final Complaints complaints;

    /** One is due that no station was told of yet. */
    private boolean unrouted;

    RetoldVisits(Complaints complaints) {
        this.complaints = complaints;
    }

    void due() {
        unrouted = true;
    }

    void notified(Heard event) {
        unrouted = false;
        of(event).to(event.text("stationCode"));
    }

    void accepted(Heard event) {
        at(event, "NOTIFIED").state = "ACCEPTED";
    }

    void assigned(Heard event) {
        at(event, "ACCEPTED", "ASSIGNED").state = "ASSIGNED";
    }

    void arrived(Heard event) {
        RetoldVisit visit = at(event, "ASSIGNED");
        if (visit.arrived) {
            complaints.add(event, "one arrival");
        }
        visit.arrived = true;
    }

    void completed(Heard event) {
        RetoldVisit visit = at(event, "ASSIGNED");
        visit.state = "COMPLETED";
        visit.outcome = event.text("outcome");
    }

    /** Nobody knows any more which station has to go. */
    void lost() {
        open().ifPresentOrElse(RetoldVisit::unrouted, () -> unrouted = unrouted || !visits.isEmpty());
    }

    void handedOver(Heard event) {
        RetoldVisit visit = of(event);
        if (visit.station.isEmpty()) {
            visit.station = event.text("fromStation");
        }
        if (!visit.station.equals(event.text("fromStation")) || !visit.open()) {
            complaints.add(event, "an open visit of station " + event.text("fromStation") + ", not " + visit.line());
        }
        visit.to(event.text("toStation"));
    }

    void lacked(Heard event) {
        RetoldVisit visit = at(event, "NOTIFIED", "ACCEPTED");
        visit.lacked = true;
        if (event.text("nextStation").isEmpty()) {
            visit.unrouted();
        }
    }

    void stoodDown(Heard event) {
        RetoldVisit known = visits.get(event.text("visitId"));
        if (known == null && !unrouted) {
            complaints.add(event, "a visit that was told of before");
        }
        RetoldVisit visit = of(event);
        if (known == null) {
            visit.unrouted();
        }
        if (!visit.open()) {
            complaints.add(event, "an open visit, not " + visit.line());
        }
        visit.state = "STOOD_DOWN";
        unrouted = false;
    }

    Optional<RetoldVisit> open() {
        return visits.values().stream().filter(RetoldVisit::open).findFirst();
    }

    boolean anyOpen() {
        return unrouted || open().isPresent();
    }

    boolean waitForAStation() {
        return unrouted || visits.values().stream().anyMatch(visit -> visit.state.equals("UNROUTED"));
    }

    /** The last was paid, and no other is due: whoever is looked for has to be found first. */
    boolean lastWasPaid() {
        return !visits.isEmpty() && visits.lastEntry().getValue().state.equals("COMPLETED");
    }

    Collection<RetoldVisit> all() {
        return visits.values();
    }

    Stream<String> lines() {
        return Stream.concat(
                visits.values().stream().map(RetoldVisit::line), unrouted ? Stream.of(UNROUTED) : Stream.empty());
    }

    private RetoldVisit at(Heard event, String... states) {
        RetoldVisit visit = of(event);
        String station = event.text("stationCode");
        if (!visit.station.equals(station) || !List.of(states).contains(visit.state)) {
            complaints.add(
                    event,
                    "a visit of station %s that is %s, not %s"
                            .formatted(station, String.join(" or ", states), visit.line()));
        }
        return visit;
    }

    private RetoldVisit of(Heard event) {
        return visits.computeIfAbsent(event.text("visitId"), RetoldVisit::new);
    }
}
