package forestall.dispatch.deadline.out;

import forestall.dispatch.deadline.MissedDeadline;
import forestall.dispatch.deadline.MissedDeadlines;
import forestall.dispatch.intervention.Intervention;
import forestall.dispatch.intervention.Interventions;
import forestall.events.ids.InterventionId;
import forestall.events.ids.VisitId;
import forestall.events.vocabulary.DeadlineStage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Missed deadlines in PostgreSQL. The key says that each is missed once, whatever races. */
@Component
class StoredMissedDeadlines implements MissedDeadlines {
    private static final String ADD = """
            insert into missed_deadline (intervention_id, stage, due_at, visit_id, noted_at, settled_at)
            values (:intervention, :stage, :due, :visit, :noted, :settled)
            on conflict do nothing""";

    private static final String OUTSTANDING_AGAIN = """
            update missed_deadline set settled_at = null, visit_id = :visit
            where intervention_id = :intervention and stage = :stage and due_at = :due and settled_at is not null""";

    private static final String SETTLE = """
            update missed_deadline set settled_at = :at
            where intervention_id = :intervention and settled_at is null and stage = any(:stages)""";

    private static final String OUTSTANDING = """
            select m.* from (
                select m.*, array_position(array['RED', 'ORANGE', 'YELLOW'], i.grade) as urgency
                from missed_deadline m join intervention i on i.id = m.intervention_id
                where m.settled_at is null) m
            where :from or (m.urgency, m.due_at, m.intervention_id, m.stage)
                > (array_position(array['RED', 'ORANGE', 'YELLOW'], :grade), cast(:due as timestamptz), cast(:id as uuid), :stage)
            order by m.urgency, m.due_at, m.intervention_id, m.stage
            limit :limit""";

    private final JdbcClient jdbc;
    private final Interventions interventions;

    StoredMissedDeadlines(JdbcClient jdbc, Interventions interventions) {
        this.jdbc = jdbc;
        this.interventions = interventions;
    }

    @Override
    public boolean add(MissedDeadline missed, boolean outstanding) {
        Timestamp noted = Timestamp.from(missed.notedAt());
        boolean fresh = of(ADD, missed)
                        .param("noted", noted)
                        .param("settled", outstanding ? null : noted, Types.TIMESTAMP)
                        .update()
                == 1;
        if (!fresh && outstanding) {
            of(OUTSTANDING_AGAIN, missed).update();
        }
        return fresh;
    }

    private JdbcClient.StatementSpec of(String statement, MissedDeadline missed) {
        return jdbc.sql(statement)
                .param("intervention", missed.intervention().value())
                .param("stage", missed.stage().name())
                .param("due", Timestamp.from(missed.dueAt()))
                .param("visit", missed.visit() == null ? null : missed.visit().value(), Types.OTHER);
    }

    @Override
    public void settle(InterventionId intervention, Set<DeadlineStage> stages, Instant at) {
        jdbc.sql(SETTLE)
                .param("at", Timestamp.from(at))
                .param("intervention", intervention.value())
                .param("stages", stages.stream().map(Enum::name).toArray(String[]::new))
                .update();
    }

    @Override
    public List<Place> outstanding(@Nullable Mark after, int limit) {
        List<MissedDeadline> page = jdbc.sql(OUTSTANDING)
                .param("from", after == null)
                .param("grade", after == null ? "" : after.grade().name())
                .param("due", Timestamp.from(after == null ? Instant.EPOCH : after.dueAt()))
                .param(
                        "id",
                        after == null ? new UUID(0, 0) : after.intervention().value())
                .param("stage", after == null ? "" : after.stage().name())
                .param("limit", limit)
                .query(StoredMissedDeadlines::read)
                .list();
        Map<InterventionId, Intervention> about =
                interventions
                        .all(page.stream()
                                .map(MissedDeadline::intervention)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Intervention::id, Function.identity()));
        return page.stream()
                .flatMap(missed ->
                        Stream.ofNullable(about.get(missed.intervention())).map(of -> new Place(missed, of)))
                .toList();
    }

    private static MissedDeadline read(ResultSet row, int number) throws SQLException {
        UUID visit = row.getObject("visit_id", UUID.class);
        return new MissedDeadline(
                new InterventionId(row.getObject("intervention_id", UUID.class)),
                DeadlineStage.valueOf(row.getString("stage")),
                row.getTimestamp("due_at").toInstant(),
                visit == null ? null : new VisitId(visit),
                row.getTimestamp("noted_at").toInstant());
    }
}
