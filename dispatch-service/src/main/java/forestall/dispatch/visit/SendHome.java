package forestall.dispatch.visit;

import forestall.dispatch.intervention.Intervention;
import forestall.dispatch.intervention.Journal;
import forestall.dispatch.station.RoutingPolicy;
import forestall.events.facts.Location;
import java.time.Instant;

/** Where the victim lives became known after officers had been asked for: a visit to a place that nobody knew goes there, on its clock. */
public final class SendHome {
    private final RoutingPolicy routing;
    private final MoveVisit moving;

    public SendHome(Visits visits, RoutingPolicy routing, NotifyStation notifying, Journal journal) {
        this.routing = routing;
        this.moving = new MoveVisit(visits, notifying, journal);
    }

    /** Of an intervention that is locked, and stored with its new whereabouts. A station that a person chose keeps the visit. */
    public void to(Location home, Intervention located, Instant now, String actor) {
        Visit latest = moving.latest(located);
        if (latest != null && latest.open() && latest.location().equals(NotifyStation.NOT_KNOWN)) {
            Posting posting = latest.station() == null ? Posting.of(routing.to(home)) : latest.posting();
            moving.to(posting, new Errand(latest.reason(), home), located, now, actor);
        }
    }
}
