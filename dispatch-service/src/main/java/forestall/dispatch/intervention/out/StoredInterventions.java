package forestall.dispatch.intervention.out;

import forestall.chassis.usecase.Refusal;
import forestall.dispatch.intervention.Intervention;
import forestall.dispatch.intervention.Interventions;
import forestall.events.ids.InterventionId;
import forestall.events.ids.VictimId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Interventions in PostgreSQL. */
@Component
class StoredInterventions implements Interventions {
    private final InterventionRows rows;

    StoredInterventions(InterventionRows rows) {
        this.rows = rows;
    }

    @Override
    public Intervention lock(InterventionId id) {
        return rows.lock(id.value())
                .map(InterventionMapping::intervention)
                .orElseThrow(() -> Refusal.notFound(
                        "intervention-unknown", "expected an intervention, found none with the id " + id));
    }

    @Override
    public List<Intervention> lockOpenOf(Collection<VictimId> names) {
        return rows.lockOpenOf(names.stream().map(VictimId::value).toList()).stream()
                .map(InterventionMapping::intervention)
                .toList();
    }

    @Override
    public Intervention add(Intervention intervention) {
        rows.save(InterventionMapping.row(intervention));
        return intervention;
    }

    @Override
    public Intervention save(Intervention intervention) {
        Intervention next = intervention.stored(intervention.version() + 1);
        rows.update(InterventionMapping.row(next));
        return next;
    }

    @Override
    public Optional<Intervention> find(InterventionId id) {
        return rows.findById(id.value()).map(InterventionMapping::intervention);
    }

    @Override
    public List<Intervention> all(Collection<InterventionId> ids) {
        return ids.isEmpty()
                ? List.of()
                : rows.findByIdInList(ids.stream().map(InterventionId::value).toList()).stream()
                        .map(InterventionMapping::intervention)
                        .toList();
    }

    @Override
    public List<Intervention> of(VictimId victim) {
        return rows.findByVictimIdOrderByOpenedAtDesc(victim.value()).stream()
                .map(InterventionMapping::intervention)
                .toList();
    }
}
