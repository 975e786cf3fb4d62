package forestall.dispatch.visit;

import forestall.chassis.usecase.Atomically;
import forestall.chassis.usecase.Refusal;
import forestall.dispatch.directory.Directory;
import forestall.dispatch.directory.Station;
import forestall.dispatch.intervention.Intervention;
import forestall.dispatch.intervention.Interventions;
import forestall.dispatch.intervention.Journal;
import forestall.dispatch.intervention.Versions;
import forestall.dispatch.intervention.Whereabouts;
import forestall.events.ids.InterventionId;
import forestall.events.ids.StationCode;
import java.time.Clock;

/** A person gives the open visit to another station, for a reason that stands on the timeline. */
public final class HandOver {
    private final Interventions interventions;
    private final Directory directory;
    private final MoveVisit moving;
    private final Atomically atomically;
    private final Clock clock;

    public HandOver(
            Interventions interventions,
            Visits visits,
            Directory directory,
            NotifyStation notifying,
            Journal journal,
            Atomically atomically,
            Clock clock) {
        this.interventions = interventions;
        this.directory = directory;
        this.moving = new MoveVisit(visits, notifying, journal);
        this.atomically = atomically;
        this.clock = clock;
    }

    public Moved to(StationCode code, String reason, Desk desk, InterventionId id, long expectedVersion) {
        return atomically.decide(() -> {
            Intervention locked = interventions.lock(id);
            Visit open = moving.latest(locked);
            if (desk.station() != null && (open == null || !desk.sees(open))) {
                throw Refusal.notFound(
                        "intervention-unknown", "expected an intervention of yours, found none with the id " + id);
            }
            Versions.same("intervention", expectedVersion, locked.version());
            if (open == null || !open.open()) {
                throw Refusal.conflict(
                        "no-open-visit", "expected an intervention with an open visit to hand over, found none open");
            }
            Station station = directory
                    .station(code)
                    .orElseThrow(() -> Refusal.invalid(
                            "station-unknown", "expected a station of the directory, found '%s'".formatted(code)));
            if (code.equals(open.station())) {
                throw Refusal.conflict(
                        "same-station", "expected another station than %s, found the same".formatted(code));
            }
            Intervention moved = interventions.save(
                    locked.located(new Whereabouts(locked.whereabouts().location(), code, station.district())));
            return moving.to(station, open.location(), moved, reason, reason, clock.instant(), desk.name());
        });
    }
}
