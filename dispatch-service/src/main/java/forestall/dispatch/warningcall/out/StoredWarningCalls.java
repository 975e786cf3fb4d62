package forestall.dispatch.warningcall.out;

import forestall.dispatch.warningcall.WarningCall;
import forestall.dispatch.warningcall.WarningCalls;
import forestall.events.ids.CallId;
import forestall.events.ids.InterventionId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Warning calls in PostgreSQL. */
@Component
class StoredWarningCalls implements WarningCalls {
    private final WarningCallRows rows;
    private final JdbcClient jdbc;

    StoredWarningCalls(WarningCallRows rows, JdbcClient jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    @Override
    public Optional<WarningCall> find(CallId id) {
        return rows.findById(id.value()).map(WarningCallMapping::call);
    }

    @Override
    public List<WarningCall> of(InterventionId intervention) {
        return rows.findByInterventionIdOrderByAttempt(intervention.value()).stream()
                .map(WarningCallMapping::call)
                .toList();
    }

    @Override
    public WarningCall add(WarningCall call) {
        rows.save(WarningCallMapping.row(call));
        return call;
    }

    @Override
    public WarningCall save(WarningCall call) {
        WarningCall next = call.stored(call.version() + 1);
        rows.update(WarningCallMapping.row(next));
        return next;
    }

    @Override
    public void turn(WarningCall call) {
        jdbc.sql(QueueSql.TURN)
                .param("urgency", Urgency.of(call.turn().grade()))
                .param("due", Timestamp.from(call.turn().dueAt()))
                .param("notBefore", Timestamp.from(call.turn().notBefore()))
                .param("deferred", call.turn().deferred())
                .param("id", call.id().value())
                .update();
    }

    @Override
    public int ripen(Instant now) {
        List<UUID> ripe = IntStream.rangeClosed(Urgency.HIGHEST, Urgency.LOWEST)
                .mapToObj(urgency -> jdbc.sql(QueueSql.RIPE)
                        .param("urgency", urgency)
                        .param("now", Timestamp.from(now))
                        .query(UUID.class)
                        .list())
                .flatMap(List::stream)
                .toList();
        return ripe.isEmpty()
                ? 0
                : jdbc.sql(QueueSql.RIPEN)
                        .param("ids", ripe.toArray(UUID[]::new))
                        .update();
    }

    @Override
    public Optional<CallId> lockMostUrgent() {
        return jdbc.sql(QueueSql.MOST_URGENT).query(UUID.class).optional().map(CallId::new);
    }
}
