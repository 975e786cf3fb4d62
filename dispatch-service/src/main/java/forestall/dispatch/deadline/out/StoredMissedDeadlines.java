package forestall.dispatch.deadline.out;

import forestall.dispatch.deadline.Alarm;
import forestall.dispatch.deadline.MissedDeadlines;
import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Missed deadlines in PostgreSQL. */
@Component
class StoredMissedDeadlines implements MissedDeadlines {
    private final JdbcClient jdbc;

    StoredMissedDeadlines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(Alarm.Due due) {
        return jdbc.sql(
                                "insert into missed_deadline (intervention_id, stage, due_at) values (?, ?, ?) on conflict do nothing")
                        .params(due.intervention().value(), due.stage().name(), Timestamp.from(due.at()))
                        .update()
                == 1;
    }
}
