package forestall.dispatch.visit;

import forestall.dispatch.directory.Station;
import forestall.dispatch.intervention.Alarms;
import forestall.dispatch.intervention.DeadlinePolicy;
import forestall.dispatch.intervention.Intervention;
import forestall.dispatch.intervention.Interventions;
import forestall.dispatch.intervention.Journal;
import forestall.dispatch.intervention.Whereabouts;
import forestall.dispatch.station.Route;
import forestall.dispatch.station.RoutingPolicy;
import forestall.events.StationNotified;
import forestall.events.facts.Location;
import forestall.events.vocabulary.DeadlineStage;
import forestall.events.vocabulary.LocationKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A visit is due: the station of the place is told. Where no station is known the visit waits, visibly, for a supervisor. */
public final class NotifyStation {
    private final Interventions interventions;
    private final Visits visits;
    private final RoutingPolicy routing;
    private final DeadlinePolicy deadlines;
    private final Journal journal;
    private final Alarms alarms;

    public NotifyStation(
            Interventions interventions,
            Visits visits,
            RoutingPolicy routing,
            DeadlinePolicy deadlines,
            Journal journal,
            Alarms alarms) {
        this.interventions = interventions;
        this.visits = visits;
        this.routing = routing;
        this.deadlines = deadlines;
        this.journal = journal;
        this.alarms = alarms;
    }

    /** The clock of the station starts now. */
    public Visit toVisit(Intervention locked, String reason, Instant now, String actor) {
        VisitClock clock =
                new VisitClock(now, deadlines.acceptBy(locked.grade(), now), deadlines.visitBy(locked.grade(), now));
        Intervention due = locked.stationDue(clock.acceptBy(), clock.visitBy());
        alarms.due(locked.id(), DeadlineStage.STATION_ACCEPTS, clock.acceptBy());
        alarms.due(locked.id(), DeadlineStage.VISIT, clock.visitBy());
        alarms.due(locked.id(), DeadlineStage.FEEDBACK, deadlines.feedbackBy(locked.grade(), clock.visitBy()));
        return plan(due, reason, clock, now, actor);
    }

    /** The officers come again, at the latest then. */
    Visit toVisitAgain(Intervention locked, Visit previous, Instant by, String reason, Instant now, String actor) {
        Instant acceptBy = deadlines.acceptBy(locked.grade(), now);
        VisitClock clock = new VisitClock(previous.clock().notifiedAt(), acceptBy.isBefore(by) ? acceptBy : by, by);
        return plan(locked, reason, clock, now, actor);
    }

    private Visit plan(Intervention locked, String reason, VisitClock clock, Instant now, String actor) {
        Location location = locked.whereabouts().location();
        Route route = routing.to(location);
        @Nullable Station station = route instanceof Route.ToStation to ? to.station() : null;
        Intervention routed = interventions.save(
                locked.located(new Whereabouts(location, station == null ? null : station.code(), route.district())));
        Visit visit = visits.add(Visit.planned(
                routed.id(),
                visits.of(routed.id()).size() + 1,
                station,
                reason,
                location == null ? new Location(LocationKind.OTHER, "not known", null) : location,
                clock));
        tell(routed, visit, route.rule(), now, actor);
        return visit;
    }

    /** The visit's station hears of it, or the timeline says that there is none. */
    void tell(Intervention intervention, Visit visit, String routedBy, Instant now, String actor) {
        if (visit.station() == null) {
            journal.note(
                    intervention.id(),
                    now,
                    actor,
                    "VisitUnrouted",
                    "no station is known for visit %d (%s): a supervisor hands it to one"
                            .formatted(visit.attempt(), routedBy));
            return;
        }
        journal.announce(
                new StationNotified(
                        intervention.victimId(),
                        intervention.id(),
                        visit.id(),
                        visit.station(),
                        visit.district(),
                        visit.reason(),
                        intervention.grade(),
                        visit.clock().acceptBy(),
                        visit.clock().visitBy(),
                        visit.location(),
                        intervention.dimensions()),
                now,
                actor);
    }
}
