package forestall.dispatch.warningcall.out;

import forestall.dispatch.intervention.Intervention;
import forestall.dispatch.intervention.Interventions;
import forestall.dispatch.warningcall.CallQueue;
import forestall.dispatch.warningcall.WarningCall;
import forestall.events.ids.CallId;
import forestall.events.ids.InterventionId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The queue in PostgreSQL. A page continues after a call's place even when that call has left the queue meanwhile. */
@Component
class StoredCallQueue implements CallQueue {
    private static final String PAGE = """
            select c.id from warning_call c join intervention i on i.id = c.intervention_id
            where c.state = 'WAITING'
              and (cast(:after as uuid) is null or (%1$s, c.due_at, c.queued_at, c.id) > (
                select %1$s, c.due_at, c.queued_at, c.id
                from warning_call c join intervention i on i.id = c.intervention_id where c.id = cast(:after as uuid)))
            order by %1$s, c.due_at, c.queued_at, c.id limit :limit""".formatted(QueueOrder.GRADE);

    private final JdbcClient jdbc;
    private final WarningCallRows rows;
    private final Interventions interventions;

    StoredCallQueue(JdbcClient jdbc, WarningCallRows rows, Interventions interventions) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.interventions = interventions;
    }

    @Override
    public List<Place> after(@Nullable CallId call, int limit) {
        List<UUID> ids = jdbc.sql(PAGE)
                .param("after", call == null ? null : call.value())
                .param("limit", limit)
                .query(UUID.class)
                .list();
        Map<UUID, WarningCall> calls = rows.findByIdInList(ids).stream()
                .map(StoredWarningCalls::call)
                .collect(Collectors.toMap(found -> found.id().value(), Function.identity()));
        Map<InterventionId, Intervention> about =
                interventions
                        .all(calls.values().stream()
                                .map(WarningCall::intervention)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Intervention::id, Function.identity()));
        return ids.stream()
                .map(calls::get)
                .filter(Objects::nonNull)
                .flatMap(found ->
                        Stream.ofNullable(about.get(found.intervention())).map(of -> new Place(found, of)))
                .toList();
    }
}
