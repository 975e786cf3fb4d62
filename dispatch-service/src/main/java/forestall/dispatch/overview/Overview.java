package forestall.dispatch.overview;

import forestall.chassis.usecase.Refusal;
import forestall.dispatch.intervention.Intervention;
import forestall.dispatch.intervention.Interventions;
import forestall.dispatch.intervention.Timeline;
import forestall.dispatch.intervention.TimelineEntry;
import forestall.dispatch.triage.Alerts;
import forestall.dispatch.triage.JoinedAlert;
import forestall.dispatch.triage.People;
import forestall.dispatch.visit.Desk;
import forestall.dispatch.visit.FoundLocation;
import forestall.dispatch.visit.FoundLocations;
import forestall.dispatch.visit.Visit;
import forestall.dispatch.visit.Visits;
import forestall.dispatch.warningcall.WarningCall;
import forestall.dispatch.warningcall.WarningCalls;
import forestall.events.ids.InterventionId;
import forestall.events.ids.VictimId;
import java.util.List;
import java.util.Optional;

/** Looks at interventions and all that belongs to them. */
public final class Overview {
    /**
     * One intervention and all that belongs to it.
     *
     * @param samePersonAs those of the same person under another name that were open at the same time
     */
    public record Whole(
            Intervention intervention,
            List<JoinedAlert> alerts,
            List<WarningCall> calls,
            List<Visit> visits,
            List<FoundLocation> locations,
            List<TimelineEntry> timeline,
            List<InterventionId> samePersonAs) {}

    private final Interventions interventions;
    private final Alerts alerts;
    private final People people;
    private final WarningCalls calls;
    private final Visits visits;
    private final FoundLocations locations;
    private final Timeline timeline;

    public Overview(
            Interventions interventions,
            Alerts alerts,
            People people,
            WarningCalls calls,
            Visits visits,
            FoundLocations locations,
            Timeline timeline) {
        this.interventions = interventions;
        this.alerts = alerts;
        this.people = people;
        this.calls = calls;
        this.visits = visits;
        this.locations = locations;
        this.timeline = timeline;
    }

    public Optional<Whole> of(InterventionId id) {
        return interventions
                .find(id)
                .map(found -> new Whole(
                        found,
                        alerts.of(id),
                        calls.of(id),
                        visits.of(id),
                        locations.of(id),
                        timeline.of(id),
                        samePersonAs(found)));
    }

    /**
     * As that desk may see it: officers look at what their own station has a visit for, or handed on while that visit is open.
     *
     * @throws Refusal when there is none for that desk
     */
    public Whole seenFrom(Desk desk, InterventionId id) {
        return of(id).filter(found ->
                        desk.station() == null || found.visits().stream().anyMatch(desk::sees))
                .orElseThrow(() -> Refusal.notFound(
                        "intervention-unknown", "expected an intervention of yours, found none with the id " + id));
    }

    private List<InterventionId> samePersonAs(Intervention one) {
        return people.of(one.victimId()).names().stream()
                .filter(name -> !name.equals(one.victimId()))
                .flatMap(name -> interventions.of(name).stream())
                .filter(one::ranBeside)
                .map(Intervention::id)
                .toList();
    }

    /** The latest first. */
    public List<Intervention> of(VictimId victim) {
        return interventions.of(victim);
    }
}
