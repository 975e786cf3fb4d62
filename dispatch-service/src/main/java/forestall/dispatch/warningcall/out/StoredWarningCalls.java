package forestall.dispatch.warningcall.out;

import forestall.dispatch.warningcall.WarningCall;
import forestall.dispatch.warningcall.WarningCalls;
import forestall.events.ids.CallId;
import forestall.events.ids.InterventionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Warning calls in PostgreSQL. */
@Component
class StoredWarningCalls implements WarningCalls {
    private final WarningCallRows rows;
    private final QueueFront front;

    StoredWarningCalls(WarningCallRows rows, JdbcClient jdbc) {
        this.rows = rows;
        this.front = new QueueFront(jdbc);
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
        front.turn(call);
    }

    @Override
    public int ripen(Instant now) {
        return front.ripen(now);
    }

    @Override
    public Optional<CallId> lockMostUrgent() {
        return front.lockMostUrgent();
    }
}
