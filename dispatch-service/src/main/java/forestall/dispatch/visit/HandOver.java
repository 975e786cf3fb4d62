package forestall.dispatch.visit;

import forestall.chassis.usecase.Atomically;
import forestall.chassis.usecase.Refusal;
import forestall.chassis.usecase.Written;
import forestall.dispatch.directory.Directory;
import forestall.dispatch.directory.Station;
import forestall.dispatch.intervention.Intervention;
import forestall.dispatch.intervention.Interventions;
import forestall.dispatch.intervention.Journal;
import forestall.dispatch.intervention.Whereabouts;
import forestall.events.ids.InterventionId;
import forestall.events.ids.StationCode;
import java.time.Clock;

/** A person gives the open visit to another station, for a reason that stands on the timeline. */
public final class HandOver {
    private static final String RULE = "handed-over";

    private final Interventions interventions;
    private final Directory directory;
    private final LockWhereabouts lock;
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
        this.lock = new LockWhereabouts(interventions, moving);
        this.atomically = atomically;
        this.clock = clock;
    }

    public Moved to(StationCode code, String reason, Desk desk, InterventionId id, long expectedVersion) {
        Written.require("reason", reason);
        return atomically.decide(() -> {
            LockWhereabouts.Locked locked = lock.of(id, desk, expectedVersion);
            Visit open = locked.latest();
            if (open == null || !open.open()) {
                throw Refusal.conflict(
                        "no-open-visit", "expected an intervention with an open visit to hand over, found none open");
            }
            Station station = directory
                    .station(code)
                    .orElseThrow(() -> Refusal.invalid(
                            "station-unknown", "expected a station of the directory, found '%s'".formatted(code)));
            if (!station.open()) {
                throw Refusal.conflict(
                        "station-closed",
                        "expected a station that is open, found station %s closed; it names to stand in for it: %s"
                                .formatted(code, station.fallback()));
            }
            if (code.equals(open.station())) {
                throw Refusal.conflict(
                        "same-station", "expected another station than %s, found the same".formatted(code));
            }
            Intervention moved = interventions.save(locked.intervention()
                    .located(
                            new Whereabouts(locked.intervention().whereabouts().location(), code, station.district())));
            return moving.to(
                    Posting.to(station, RULE),
                    new Errand(reason, open.location()),
                    moved,
                    clock.instant(),
                    desk.name());
        });
    }
}
