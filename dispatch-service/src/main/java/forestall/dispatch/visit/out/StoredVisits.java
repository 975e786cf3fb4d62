package forestall.dispatch.visit.out;

import forestall.dispatch.visit.Visit;
import forestall.dispatch.visit.Visits;
import forestall.events.ids.InterventionId;
import forestall.events.ids.OfficerId;
import forestall.events.ids.VisitId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Visits in PostgreSQL. */
@Component
class StoredVisits implements Visits {
    private final VisitRows rows;
    private final Engagements engagements;

    StoredVisits(VisitRows rows, Engagements engagements) {
        this.rows = rows;
        this.engagements = engagements;
    }

    @Override
    public Optional<Visit> find(VisitId id) {
        return rows.findById(id.value()).map(VisitMapping::visit);
    }

    @Override
    public List<Visit> of(InterventionId intervention) {
        return rows.findByInterventionIdOrderByAttempt(intervention.value()).stream()
                .map(VisitMapping::visit)
                .toList();
    }

    @Override
    public Visit add(Visit visit) {
        rows.save(VisitMapping.row(visit));
        return visit;
    }

    @Override
    public Visit save(Visit visit) {
        Visit next = visit.stored(visit.version() + 1);
        engagements.keep(next.id(), next.engaged());
        rows.update(VisitMapping.row(next));
        return next;
    }

    @Override
    public Map<OfficerId, VisitId> engaged(Collection<OfficerId> officers) {
        return engagements.among(officers);
    }
}
