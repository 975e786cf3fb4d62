package forestall.dispatch.visit.out;

import forestall.dispatch.intervention.Intervention;
import forestall.dispatch.intervention.Interventions;
import forestall.dispatch.visit.Visit;
import forestall.dispatch.visit.VisitQueue;
import forestall.dispatch.visit.VisitState;
import forestall.events.ids.InterventionId;
import forestall.events.ids.StationCode;
import forestall.events.ids.VisitId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Queues of visits in PostgreSQL. */
@Component
class StoredVisitQueue implements VisitQueue {
    private static final String PAGE = """
            select v.id from visit v
            where v.station is not distinct from cast(:station as text) and v.state in (:states)
              and (cast(:after as uuid) is null
                or (v.visit_by, v.id) > (select l.visit_by, l.id from visit l where l.id = cast(:after as uuid)))
            order by v.visit_by, v.id limit :limit""";

    private final JdbcClient jdbc;
    private final VisitRows rows;
    private final Interventions interventions;

    StoredVisitQueue(JdbcClient jdbc, VisitRows rows, Interventions interventions) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.interventions = interventions;
    }

    @Override
    public List<Place> of(@Nullable StationCode station, Set<VisitState> states, @Nullable VisitId after, int limit) {
        List<UUID> ids = jdbc.sql(PAGE)
                .param("station", station == null ? null : station.value())
                .param("states", states.stream().map(Enum::name).toList())
                .param("after", after == null ? null : after.value())
                .param("limit", limit)
                .query(UUID.class)
                .list();
        Map<UUID, Visit> visits = rows.findByIdInList(ids).stream()
                .map(StoredVisits::visit)
                .collect(Collectors.toMap(visit -> visit.id().value(), Function.identity()));
        Map<InterventionId, Intervention> about =
                interventions
                        .all(visits.values().stream()
                                .map(Visit::intervention)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Intervention::id, Function.identity()));
        return ids.stream()
                .map(visits::get)
                .filter(Objects::nonNull)
                .flatMap(visit ->
                        Stream.ofNullable(about.get(visit.intervention())).map(of -> new Place(visit, of)))
                .toList();
    }
}
