package forestall.dispatch.warningcall.out;

import forestall.chassis.json.EventJson;
import forestall.dispatch.warningcall.CallReport;
import forestall.dispatch.warningcall.CallState;
import forestall.dispatch.warningcall.Claim;
import forestall.dispatch.warningcall.WarningCall;
import forestall.dispatch.warningcall.WarningCalls;
import forestall.events.ids.CallId;
import forestall.events.ids.InterventionId;
import forestall.events.ids.OperatorId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
        return rows.findById(id.value()).map(StoredWarningCalls::call);
    }

    @Override
    public List<WarningCall> of(InterventionId intervention) {
        return rows.findByInterventionIdOrderByAttempt(intervention.value()).stream()
                .map(StoredWarningCalls::call)
                .toList();
    }

    @Override
    public WarningCall add(WarningCall call) {
        rows.save(row(call));
        return call;
    }

    @Override
    public WarningCall save(WarningCall call) {
        WarningCall next = call.stored(call.version() + 1);
        rows.update(row(next));
        return next;
    }

    @Override
    public Optional<CallId> lockMostUrgent(Instant now) {
        return jdbc.sql("""
                        select c.id from warning_call c join intervention i on i.id = c.intervention_id
                        where c.state = 'WAITING' and c.not_before <= :now
                          and (c.claimed_until is null or c.claimed_until <= :now)
                        order by %s, c.due_at, c.queued_at, c.id
                        limit 1 for update of c, i skip locked""".formatted(QueueOrder.GRADE))
                .param("now", Timestamp.from(now))
                .query(UUID.class)
                .optional()
                .map(CallId::new);
    }

    static WarningCall call(WarningCallRow row) {
        return new WarningCall(
                new CallId(row.id()),
                new InterventionId(row.interventionId()),
                row.version(),
                row.attempt(),
                CallState.valueOf(row.state()),
                row.queuedAt(),
                row.notBefore(),
                row.dueAt(),
                row.claimedBy() == null || row.claimedUntil() == null
                        ? null
                        : new Claim(new OperatorId(row.claimedBy()), row.claimedUntil()),
                row.claimedFirstAt(),
                row.report() == null ? null : EventJson.mapper().readValue(row.report(), CallReport.class));
    }

    private static WarningCallRow row(WarningCall of) {
        @Nullable Claim claim = of.claim();
        return new WarningCallRow(
                of.id().value(),
                of.intervention().value(),
                of.version(),
                of.attempt(),
                of.state().name(),
                of.queuedAt(),
                of.notBefore(),
                of.dueAt(),
                claim == null ? null : claim.by().value(),
                claim == null ? null : claim.until(),
                of.claimedFirstAt(),
                of.report() == null ? null : EventJson.mapper().writeValueAsString(of.report()));
    }
}
