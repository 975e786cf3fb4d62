package forestall.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import forestall.chassis.usecase.Announcements;
import forestall.chassis.usecase.Atomically;
import forestall.dispatch.intervention.Alarms;
import forestall.dispatch.intervention.Intervention;
import forestall.dispatch.intervention.Interventions;
import forestall.dispatch.triage.Triage;
import forestall.events.CallFlagged;
import forestall.events.StationAccepted;
import forestall.events.ids.OfficerId;
import forestall.events.ids.StationCode;
import forestall.events.ids.VisitId;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class SharedTransactionTest extends Running {
    @Autowired
    private Atomically atomically;

    @Autowired
    private Triage triage;

    @Autowired
    private Interventions interventions;

    @Autowired
    private Alarms alarms;

    @Autowired
    private Announcements announcements;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void a_rollback_takes_back_the_repository_the_sql_the_alarm_and_the_announcement_together() {
        CallFlagged alert = FlaggedCall.aCall().event();
        triage.flag(alert);
        Intervention before = interventions.of(alert.victimId()).getFirst();
        var alarm = clock().instant().plus(Duration.ofDays(9));

        assertThatThrownBy(() -> atomically.decide(() -> {
                    Intervention changed =
                            interventions.save(interventions.lock(before.id()).calling());
                    jdbc.sql("update intervention set rule = 'by hand' where id = ?")
                            .param(before.id().value())
                            .update();
                    assertThat(interventions.find(before.id()).orElseThrow().version())
                            .isEqualTo(changed.version());
                    alarms.monitoringEnds(before.id(), alarm);
                    announcements.announce(
                            new StationAccepted(
                                    before.victimId(),
                                    before.id(),
                                    new VisitId(UUID.randomUUID()),
                                    new StationCode("nowhere"),
                                    new OfficerId("nobody"),
                                    before.dimensions()),
                            clock().instant(),
                            "nobody");
                    throw new IllegalStateException("everything back");
                }))
                .hasMessage("everything back");

        assertThat(interventions.find(before.id())).contains(before);
        assertThat(jdbc.sql("select count(*) from scheduled_tasks where task_instance like ?")
                        .param("monitoring-ends/" + before.id() + "/%")
                        .query(Long.class)
                        .single())
                .isZero();
        triage.flag(FlaggedCall.aCall().to(alert.victimId()).event());
        assertThat(probe().story(alert.victimId())).doesNotContain("StationAccepted");
        probe().nth(alert.victimId(), forestall.events.AlertAttached.class, 1);
        assertThat(probe().story(alert.victimId())).containsExactly("InterventionOpened", "AlertAttached");
    }
}
