package forestall.dispatch.visit;

import forestall.chassis.usecase.Atomically;
import forestall.chassis.usecase.Refusal;
import forestall.dispatch.directory.Station;
import forestall.dispatch.intervention.Intervention;
import forestall.dispatch.intervention.Interventions;
import forestall.dispatch.intervention.Journal;
import forestall.dispatch.intervention.Versions;
import forestall.dispatch.intervention.Whereabouts;
import forestall.dispatch.station.Route;
import forestall.dispatch.station.RoutingPolicy;
import forestall.events.VictimLocated;
import forestall.events.facts.Location;
import forestall.events.ids.InterventionId;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody found where the victim is: the visit goes there, to another station where needed, without a new clock. */
public final class LocateVictim {
    private static final String REASON = "located";

    private final Interventions interventions;
    private final RoutingPolicy routing;
    private final MoveVisit moving;
    private final Journal journal;
    private final Atomically atomically;
    private final Clock clock;

    public LocateVictim(
            Interventions interventions,
            Visits visits,
            RoutingPolicy routing,
            NotifyStation notifying,
            Journal journal,
            Atomically atomically,
            Clock clock) {
        this.interventions = interventions;
        this.routing = routing;
        this.moving = new MoveVisit(visits, notifying, journal);
        this.journal = journal;
        this.atomically = atomically;
        this.clock = clock;
    }

    /**
     * A found location.
     *
     * @param expectedVersion of the intervention; absent when whoever found it had no need to look at it first
     */
    public Moved at(Location location, String source, Desk desk, InterventionId id, @Nullable Long expectedVersion) {
        return atomically.decide(() -> {
            Intervention locked = interventions.lock(id);
            Visit latest = moving.latest(locked);
            if (desk.station() != null && (latest == null || !desk.sees(latest))) {
                throw unknown(id);
            }
            if (expectedVersion != null) {
                Versions.same("intervention", expectedVersion, locked.version());
            }
            Route route = routing.to(location);
            @Nullable Station station = route instanceof Route.ToStation to ? to.station() : null;
            Intervention located = interventions.save(locked.located(
                    new Whereabouts(location, station == null ? null : station.code(), route.district())));
            Instant now = clock.instant();
            journal.announce(
                    new VictimLocated(located.victimId(), id, location, source, desk.name(), located.dimensions()),
                    now,
                    desk.name());
            return moving.to(station, location, located, REASON, route.rule(), now, desk.name());
        });
    }

    private static Refusal unknown(InterventionId id) {
        return Refusal.notFound(
                "intervention-unknown", "expected an intervention of yours, found none with the id " + id);
    }
}
