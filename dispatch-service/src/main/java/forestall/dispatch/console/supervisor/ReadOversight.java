package forestall.dispatch.console.supervisor;

import forestall.dispatch.deadline.MissedDeadlines;
import forestall.dispatch.visit.VisitQueue;
import forestall.dispatch.warningcall.CallQueue;
import java.time.Clock;

/** Looks at what supervisors look after, in the order of the queues and no further than eyes go. */
public final class ReadOversight {
    private static final int ONE_MORE = Front.LONGEST + 1;

    private final MissedDeadlines missed;
    private final VisitQueue visits;
    private final CallQueue calls;
    private final StationLoads stations;
    private final Clock clock;

    public ReadOversight(
            MissedDeadlines missed, VisitQueue visits, CallQueue calls, StationLoads stations, Clock clock) {
        this.missed = missed;
        this.visits = visits;
        this.calls = calls;
        this.stations = stations;
        this.clock = clock;
    }

    public Oversight read() {
        return new Oversight(
                clock.instant(),
                Front.of(missed.outstanding(null, ONE_MORE)),
                Front.of(visits.unrouted(null, ONE_MORE)),
                Front.of(visits.shortOfOfficers(null, ONE_MORE)),
                Front.of(calls.claimed(ONE_MORE)),
                stations.all().stream().sorted(StationLoad.BY_TROUBLE).toList());
    }
}
