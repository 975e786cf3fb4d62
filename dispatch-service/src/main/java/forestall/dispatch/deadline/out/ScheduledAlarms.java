package forestall.dispatch.deadline.out;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import forestall.dispatch.deadline.Alarm;
import forestall.dispatch.intervention.Alarms;
import forestall.events.ids.CallId;
import forestall.events.ids.InterventionId;
import forestall.events.ids.VisitId;
import forestall.events.vocabulary.DeadlineStage;
import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/** Sets alarms in the transaction under way: with it they are kept, with it they are forgotten. */
@Component
class ScheduledAlarms implements Alarms {
    static final String TASK = "alarm";

    private final SchedulerClient scheduler;

    ScheduledAlarms(DataSource dataSource) {
        this.scheduler = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource))
                .build();
    }

    @Override
    public void monitoringEnds(InterventionId intervention, Instant at) {
        set(new Alarm.MonitoringEnds(intervention, at));
    }

    @Override
    public void claimEnds(CallId call, Instant at) {
        set(new Alarm.ClaimEnds(call, at));
    }

    @Override
    public void callDue(InterventionId intervention, DeadlineStage stage, Instant at) {
        set(new Alarm.Due(intervention, stage, null, at, null));
    }

    @Override
    public void visitDue(InterventionId intervention, VisitId visit, DeadlineStage stage, Instant at) {
        set(new Alarm.Due(intervention, stage, visit, at, null));
    }

    @Override
    public void visitDueAgain(InterventionId intervention, VisitId visit, Instant at, Instant since) {
        set(new Alarm.Due(intervention, DeadlineStage.VISIT, visit, at, since));
    }

    private void set(Alarm alarm) {
        scheduler.scheduleIfNotExists(new TaskInstance<>(TASK, alarm.written()), alarm.at());
    }
}
