package forestall.dispatch.visit.out;

import forestall.chassis.usecase.Refusal;
import forestall.dispatch.intervention.Intervention;
import forestall.dispatch.intervention.Interventions;
import forestall.dispatch.visit.Visit;
import forestall.dispatch.visit.VisitQueue;
import forestall.dispatch.visit.VisitState;
import forestall.events.ids.InterventionId;
import forestall.events.ids.StationCode;
import forestall.events.ids.VisitId;
import java.util.Arrays;
import java.util.Collection;
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

/** Queues of visits in PostgreSQL. States stand in the text, not in parameters, so that the indexes of open visits serve. */
@Component
class StoredVisitQueue implements VisitQueue {
    private static final String OPEN =
            in(Arrays.stream(VisitState.values()).filter(VisitState::open).toList());

    private static final String OF_A_STATION_THAT_VANISHED = "v.station is not null and v.state" + OPEN
            + " and not exists (select from station s where s.code = v.station)";

    private static final String SEARCHES = "select v.id from visit v join intervention i on i.id = v.intervention_id"
            + " where v.station = :station and v.state = 'COMPLETED' and i.state = 'VISITING'"
            + " and v.next_step::jsonb ->> 'kind' = 'SEARCH'"
            + " and not exists (select from visit l where l.intervention_id = v.intervention_id and l.attempt > v.attempt)"
            + " order by v.visit_by, v.id limit :limit";

    private final JdbcClient jdbc;
    private final VisitRows rows;
    private final Interventions interventions;

    StoredVisitQueue(JdbcClient jdbc, VisitRows rows, Interventions interventions) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.interventions = interventions;
    }

    @Override
    public List<Place> of(StationCode station, Set<VisitState> states, @Nullable VisitId after, int limit) {
        String own = "v.station = :station and v.state" + in(states);
        String handedOn = "v.former::jsonb @> jsonb_build_array(jsonb_build_object('station', cast(:station as text)))"
                + " and v.station is distinct from :station and v.state" + OPEN + " and v.state" + in(states);
        return places(page(
                "(%s) union all (%s)".formatted(front(own, after), front(handedOn, after)),
                Map.of("station", station.value()),
                after,
                limit));
    }

    @Override
    public List<Place> searches(StationCode station, int limit) {
        return places(jdbc.sql(SEARCHES)
                .params(Map.of("station", station.value(), "limit", limit))
                .query(UUID.class)
                .list());
    }

    @Override
    public List<Place> unrouted(@Nullable VisitId after, int limit) {
        return places(page(
                "(%s) union all (%s)"
                        .formatted(front("v.state = 'UNROUTED'", after), front(OF_A_STATION_THAT_VANISHED, after)),
                Map.of(),
                after,
                limit));
    }

    @Override
    public List<Place> shortOfOfficers(@Nullable VisitId after, int limit) {
        return places(page(front("v.shortfalls > 0 and v.state" + OPEN, after), Map.of(), after, limit));
    }

    private static String front(String which, @Nullable VisitId after) {
        return "select v.id, v.visit_by from visit v where " + which
                + (after == null
                        ? ""
                        : " and (v.visit_by, v.id) > (select l.visit_by, l.id from visit l where l.id = :after)")
                + " order by v.visit_by, v.id limit :limit";
    }

    private List<UUID> page(String fronts, Map<String, String> of, @Nullable VisitId after, int limit) {
        JdbcClient.StatementSpec page = jdbc.sql(
                        "select p.id from (" + fronts + ") p order by p.visit_by, p.id limit :limit")
                .params(of)
                .param("limit", limit);
        if (after != null) {
            page = page.param("after", known(after));
        }
        return page.query(UUID.class).list();
    }

    private UUID known(VisitId cursor) {
        if (!rows.existsById(cursor.value())) {
            throw Refusal.invalid(
                    "cursor-unknown",
                    "expected the cursor of a page that was read before, found '%s'".formatted(cursor));
        }
        return cursor.value();
    }

    private List<Place> places(List<UUID> ids) {
        Map<UUID, Visit> visits = rows.findByIdInList(ids).stream()
                .map(VisitMapping::visit)
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

    private static String in(Collection<VisitState> states) {
        return states.stream().map(state -> "'" + state + "'").collect(Collectors.joining(", ", " in (", ")"));
    }
}
