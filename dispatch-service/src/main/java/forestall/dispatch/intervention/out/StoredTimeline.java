package forestall.dispatch.intervention.out;

import forestall.dispatch.intervention.Timeline;
import forestall.dispatch.intervention.TimelineEntry;
import forestall.events.ids.InterventionId;
import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Timelines in PostgreSQL; the identity of a line is its place in the story. */
@Component
class StoredTimeline implements Timeline {
    private final JdbcClient jdbc;

    StoredTimeline(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(InterventionId intervention, TimelineEntry entry) {
        jdbc.sql("insert into timeline (intervention_id, at, actor, type, detail) values (?, ?, ?, ?, ?)")
                .params(intervention.value(), Timestamp.from(entry.at()), entry.actor(), entry.type(), entry.detail())
                .update();
    }

    @Override
    public List<TimelineEntry> of(InterventionId intervention) {
        return jdbc.sql("select at, actor, type, detail from timeline where intervention_id = ? order by id")
                .param(intervention.value())
                .query((rs, row) -> new TimelineEntry(
                        rs.getTimestamp("at").toInstant(),
                        rs.getString("actor"),
                        rs.getString("type"),
                        rs.getString("detail")))
                .list();
    }
}
