package forestall.dispatch.visit;

import forestall.dispatch.intervention.Alarms;
import forestall.dispatch.intervention.DeadlinePolicy;
import forestall.dispatch.intervention.Facts;
import forestall.dispatch.intervention.Intervention;
import forestall.dispatch.intervention.Interventions;
import forestall.dispatch.intervention.Journal;
import forestall.dispatch.intervention.Whereabouts;
import forestall.dispatch.station.RoutingPolicy;
import forestall.events.StationNotified;
import forestall.events.facts.Location;
import forestall.events.vocabulary.DeadlineStage;
import forestall.events.vocabulary.LocationKind;
import java.time.Instant;
import java.util.List;

/** A visit is due: the station of the place is told. Where no station is known the visit waits, visibly, for a supervisor. */
public final class NotifyStation {
    static final Location NOT_KNOWN = new Location(LocationKind.OTHER, "not known", null);

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
        Location location = locked.whereabouts().location();
        Posting posting = Posting.of(routing.to(location));
        Intervention due = interventions.save(locked.stationDue(clock.acceptBy(), clock.visitBy())
                .located(new Whereabouts(location, posting.station(), posting.district())));
        return plan(due, new Errand(reason, location == null ? NOT_KNOWN : location), posting, clock, actor);
    }

    /** The same station goes again, at the latest then, on a clock of its own. */
    Visit toVisitAgain(Intervention locked, Visit previous, Instant by, String reason, Instant now, String actor) {
        Instant acceptBy = deadlines.acceptBy(locked.grade(), now);
        return plan(
                interventions.save(locked),
                new Errand(reason, previous.location()),
                previous.posting(),
                new VisitClock(now, acceptBy.isBefore(by) ? acceptBy : by, by),
                actor);
    }

    /** The station of an open visit hears that it is more urgent than it knew; the visit and its clock stay as they are. */
    public void ofGrade(Intervention risen, Visit visit, Instant now, String actor) {
        announce(risen, visit, risen.graded().rule(), now, actor);
    }

    private Visit plan(Intervention of, Errand errand, Posting posting, VisitClock clock, String actor) {
        Visit visit =
                visits.add(Visit.planned(of.id(), visits.of(of.id()).size() + 1, errand, posting, List.of(), clock));
        alarms.visitDue(of.id(), visit.id(), DeadlineStage.STATION_ACCEPTS, clock.acceptBy());
        alarms.visitDue(of.id(), visit.id(), DeadlineStage.VISIT, clock.visitBy());
        tell(of, visit, clock.notifiedAt(), actor);
        return visit;
    }

    /** Officers said when they came to the door: from then on a report is due. */
    Arrival cameToTheDoor(Intervention of, Visit visit, Instant arrivedAt, Instant now) {
        Instant feedbackBy = deadlines.feedbackBy(of.grade(), arrivedAt);
        alarms.visitDue(of.id(), visit.id(), DeadlineStage.FEEDBACK, feedbackBy);
        return new Arrival(arrivedAt, now, feedbackBy);
    }

    /** Nobody was found at the door: the clock runs on until officers are at another. */
    void search(Visit visit, Instant now) {
        alarms.visitDueAgain(visit.intervention(), visit.id(), visit.clock().visitBy(), now);
    }

    /** The visit goes on at another door, or another one does, by the deadlines of before. */
    void goOn(Visit previous, Visit next, Instant now) {
        VisitClock clock = next.clock();
        if (next.id().equals(previous.id())) {
            alarms.visitDueAgain(next.intervention(), next.id(), clock.visitBy(), now);
            return;
        }
        alarms.visitDue(next.intervention(), next.id(), DeadlineStage.VISIT, clock.visitBy());
        if (clock.acceptBy().isAfter(now)) {
            alarms.visitDue(next.intervention(), next.id(), DeadlineStage.STATION_ACCEPTS, clock.acceptBy());
        }
    }

    /** The visit's station hears of it, or the timeline says that there is none. */
    void tell(Intervention intervention, Visit visit, Instant now, String actor) {
        if (visit.station() == null) {
            journal.note(
                    intervention.id(),
                    now,
                    actor,
                    "VisitUnrouted",
                    "no station is known for visit %d (%s): a supervisor hands it to one"
                            .formatted(visit.attempt(), visit.posting().rule()),
                    Facts.visit(visit.attempt()).and("route", visit.posting().rule()));
            return;
        }
        announce(intervention, visit, visit.reason(), now, actor);
    }

    private void announce(Intervention intervention, Visit visit, String reason, Instant now, String actor) {
        journal.announce(
                new StationNotified(
                        intervention.victimId(),
                        intervention.id(),
                        visit.id(),
                        visit.stationOrRefuse(),
                        visit.district(),
                        reason,
                        intervention.grade(),
                        visit.clock().acceptBy(),
                        visit.clock().visitBy(),
                        visit.location(),
                        intervention.dimensions()),
                now,
                actor);
    }
}
