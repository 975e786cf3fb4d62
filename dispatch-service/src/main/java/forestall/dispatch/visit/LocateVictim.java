package forestall.dispatch.visit;

import forestall.chassis.usecase.Atomically;
import forestall.chassis.usecase.Written;
import forestall.dispatch.intervention.Intervention;
import forestall.dispatch.intervention.Interventions;
import forestall.dispatch.intervention.Journal;
import forestall.dispatch.intervention.Whereabouts;
import forestall.dispatch.station.RoutingPolicy;
import forestall.events.VictimLocated;
import forestall.events.facts.Location;
import forestall.events.ids.InterventionId;
import java.time.Clock;
import java.time.Instant;

/** Somebody found where the victim is: the visit goes there, to another station where needed, without a new clock. */
public final class LocateVictim {
    private static final String REASON = "located";

    private final Interventions interventions;
    private final FoundLocations found;
    private final RoutingPolicy routing;
    private final LockWhereabouts lock;
    private final MoveVisit moving;
    private final Journal journal;
    private final Atomically atomically;
    private final Clock clock;

    public LocateVictim(
            Interventions interventions,
            Visits visits,
            FoundLocations found,
            RoutingPolicy routing,
            NotifyStation notifying,
            Journal journal,
            Atomically atomically,
            Clock clock) {
        this.interventions = interventions;
        this.found = found;
        this.routing = routing;
        this.moving = new MoveVisit(visits, notifying, journal);
        this.lock = new LockWhereabouts(interventions, moving);
        this.journal = journal;
        this.atomically = atomically;
        this.clock = clock;
    }

    public Moved at(Location location, String source, Desk desk, InterventionId id, long expectedVersion) {
        Written.require("source", source);
        Written.require("location.address", location.address());
        return atomically.decide(() -> {
            Intervention locked = lock.of(id, desk, expectedVersion).intervention();
            Posting posting = Posting.of(routing.to(location));
            Intervention located = interventions.save(
                    locked.located(new Whereabouts(location, posting.station(), posting.district())));
            Instant now = clock.instant();
            found.add(id, new FoundLocation(location, source, desk.name(), now));
            journal.announce(
                    new VictimLocated(located.victimId(), id, location, source, desk.name(), located.dimensions()),
                    now,
                    desk.name());
            return moving.to(posting, new Errand(REASON, location), located, now, desk.name());
        });
    }
}
