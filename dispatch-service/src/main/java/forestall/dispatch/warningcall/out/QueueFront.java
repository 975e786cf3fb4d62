package forestall.dispatch.warningcall.out;

import forestall.dispatch.warningcall.WarningCall;
import forestall.events.ids.CallId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where operators take calls from: who is next, and who comes into reach. */
final class QueueFront {
    private final JdbcClient jdbc;

    QueueFront(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void turn(WarningCall call) {
        jdbc.sql(QueueSql.TURN)
                .param("urgency", Urgency.of(call.turn().grade()))
                .param("due", Timestamp.from(call.turn().dueAt()))
                .param("notBefore", Timestamp.from(call.turn().notBefore()))
                .param("deferred", call.turn().deferred())
                .param("id", call.id().value())
                .update();
    }

    int ripen(Instant now) {
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

    Optional<CallId> lockMostUrgent() {
        return jdbc.sql(QueueSql.MOST_URGENT).query(UUID.class).optional().map(CallId::new);
    }
}
