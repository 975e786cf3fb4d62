package forestall.dispatch.triage.out;

import forestall.dispatch.intervention.Graded;
import forestall.dispatch.triage.Alerts;
import forestall.dispatch.triage.JoinedAlert;
import forestall.events.CallFlagged;
import forestall.events.ids.AlertId;
import forestall.events.ids.InterventionId;
import forestall.events.vocabulary.Grade;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Alerts in PostgreSQL: who was flagged, how it was graded, never what was said. */
@Component
class StoredAlerts implements Alerts {
    private final JdbcClient jdbc;

    StoredAlerts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean isKnown(AlertId id) {
        return jdbc.sql("select exists (select from alert where id = ?)")
                .param(id.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<JoinedAlert> of(InterventionId intervention) {
        return jdbc.sql("""
                        select id, received_at, late, grade, rule, policy_version from alert
                        where intervention_id = ? order by received_at, id""")
                .param(intervention.value())
                .query((rs, row) -> new JoinedAlert(
                        new AlertId(rs.getObject("id", UUID.class)),
                        rs.getTimestamp("received_at").toInstant(),
                        rs.getBoolean("late"),
                        new Graded(
                                Grade.valueOf(rs.getString("grade")),
                                rs.getString("rule"),
                                rs.getString("policy_version"))))
                .list();
    }

    @Override
    public void add(CallFlagged alert, Graded graded, InterventionId intervention) {
        int added = jdbc.sql("""
                        insert into alert (id, intervention_id, flagged_as, received_at, late, grade, rule, policy_version)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(
                        alert.alertId().value(),
                        intervention.value(),
                        alert.victimId().value(),
                        Timestamp.from(alert.receivedAt()),
                        alert.late(),
                        graded.grade().name(),
                        graded.rule(),
                        graded.policyVersion())
                .update();
        if (added == 0) {
            throw new PessimisticLockingFailureException(
                    "expected a new alert, found that somebody else had just added " + alert.alertId()
                            + " under another name: try again");
        }
    }
}
