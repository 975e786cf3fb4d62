package forestall.dispatch.intervention.out;

import forestall.chassis.json.EventJson;
import forestall.dispatch.intervention.Timeline;
import forestall.dispatch.intervention.TimelineEntry;
import forestall.events.ids.InterventionId;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** Timelines in PostgreSQL; the identity of a line is its place in the story. */
@Component
class StoredTimeline implements Timeline {
    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    StoredTimeline(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(InterventionId intervention, TimelineEntry entry) {
        jdbc.sql("insert into timeline (intervention_id, at, actor, type, detail, facts) values (?, ?, ?, ?, ?, ?)")
                .params(
                        intervention.value(),
                        Timestamp.from(entry.at()),
                        entry.actor(),
                        entry.type(),
                        entry.detail(),
                        EventJson.mapper().writeValueAsString(Objects.requireNonNullElse(entry.facts(), Map.of())))
                .update();
    }

    @Override
    public List<TimelineEntry> of(InterventionId intervention) {
        return jdbc.sql("select at, actor, type, detail, facts from timeline where intervention_id = ? order by id")
                .param(intervention.value())
                .query((rs, row) -> new TimelineEntry(
                        rs.getTimestamp("at").toInstant(),
                        rs.getString("actor"),
                        rs.getString("type"),
                        rs.getString("detail"),
                        facts(rs.getString("facts"))))
                .list();
    }

    private static @Nullable Map<String, String> facts(@Nullable String json) {
        return json == null ? null : EventJson.mapper().readValue(json, FACTS);
    }
}
