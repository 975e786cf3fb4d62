package forestall.dispatch.warningcall.out;

import forestall.dispatch.intervention.Intervention;
import forestall.dispatch.intervention.Interventions;
import forestall.dispatch.warningcall.CallQueue;
import forestall.dispatch.warningcall.WarningCall;
import forestall.events.ids.InterventionId;
import java.sql.Timestamp;
import java.time.Instant;
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

/** The queue in PostgreSQL. */
@Component
class StoredCallQueue implements CallQueue {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final WarningCallRows rows;
    private final Interventions interventions;

    StoredCallQueue(JdbcClient jdbc, WarningCallRows rows, Interventions interventions) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.interventions = interventions;
    }

    @Override
    public int waiting(int most) {
        return jdbc.sql(QueueSql.WAITING)
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    @Override
    public List<Place> after(@Nullable Mark mark, int limit) {
        List<UUID> ids = jdbc.sql(QueueSql.PAGE)
                .param("urgency", mark == null ? 0 : Urgency.of(mark.grade()))
                .param("due", Timestamp.from(mark == null ? Instant.EPOCH : mark.dueAt()))
                .param("queued", Timestamp.from(mark == null ? Instant.EPOCH : mark.queuedAt()))
                .param("id", mark == null ? BEFORE_ALL : mark.call().value())
                .param("limit", limit)
                .query(UUID.class)
                .list();
        return places(ids);
    }

    @Override
    public List<Place> claimed(int limit) {
        return places(jdbc.sql(QueueSql.CLAIMED)
                .param("limit", limit)
                .query(UUID.class)
                .list());
    }

    private List<Place> places(List<UUID> ids) {
        Map<UUID, WarningCall> calls = rows.findByIdInList(ids).stream()
                .map(WarningCallMapping::call)
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
