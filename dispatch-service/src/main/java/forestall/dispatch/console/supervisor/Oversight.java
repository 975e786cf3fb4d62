package forestall.dispatch.console.supervisor;

import forestall.dispatch.deadline.MissedDeadlines;
import forestall.dispatch.visit.VisitQueue;
import forestall.dispatch.warningcall.CallQueue;
import java.time.Instant;
import java.util.List;

/**
 * What supervisors look after, as it was at one moment.
 *
 * @param overdue missed deadlines that are outstanding, the most urgent grade first
 * @param unrouted visits that wait for somebody to choose a station
 * @param unmanned open visits that a station had nobody for
 * @param claimed calls that somebody has, the oldest claim first
 * @param stations the one with the most trouble first
 */
public record Oversight(
        Instant asOf,
        Front<MissedDeadlines.Place> overdue,
        Front<VisitQueue.Place> unrouted,
        Front<VisitQueue.Place> unmanned,
        Front<CallQueue.Place> claimed,
        List<StationLoad> stations) {

    public Oversight {
        stations = List.copyOf(stations);
    }
}
