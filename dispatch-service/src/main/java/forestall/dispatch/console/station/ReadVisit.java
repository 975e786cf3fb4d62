package forestall.dispatch.console.station;

import forestall.chassis.usecase.Refusal;
import forestall.dispatch.intervention.Intervention;
import forestall.dispatch.overview.Onlooker;
import forestall.dispatch.overview.Overview;
import forestall.dispatch.overview.Overview.Whole;
import forestall.dispatch.visit.Desk;
import forestall.dispatch.visit.Visit;
import forestall.dispatch.visit.Visits;
import forestall.events.ids.VisitId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Looks at one visit and all that helps to make it. */
public final class ReadVisit {
    private final Visits visits;
    private final Overview overview;
    private final ReadCrew crews;
    private final Clock clock;

    public ReadVisit(Visits visits, Overview overview, ReadCrew crews, Clock clock) {
        this.visits = visits;
        this.overview = overview;
        this.crews = crews;
        this.clock = clock;
    }

    /**
     * The sheet of that visit, for who looks at it.
     *
     * @throws Refusal when there is none, or none for their desk
     */
    public VisitSheet of(VisitId id, Onlooker onlooker) {
        return find(id, onlooker.desk())
                .flatMap(visit -> overview.of(visit.intervention()).map(whole -> sheet(visit, whole, onlooker)))
                .orElseThrow(() -> Desk.unknown(id));
    }

    /** Only the visit, for a word on what followed. */
    public Optional<Visit> find(VisitId id, Desk desk) {
        return visits.find(id).filter(desk::sees);
    }

    private VisitSheet sheet(Visit visit, Whole whole, Onlooker onlooker) {
        Intervention about = whole.intervention();
        List<Intervention> before = overview.of(about.victimId()).stream()
                .filter(other -> !other.id().equals(about.id()))
                .toList();
        return new VisitSheet(visit, whole, before, crew(visit, onlooker.desk()), onlooker, clock.instant());
    }

    private Crew crew(Visit visit, Desk desk) {
        return visit.station() == null || desk.looksOn(visit) ? new Crew(List.of()) : crews.of(visit.station());
    }
}
