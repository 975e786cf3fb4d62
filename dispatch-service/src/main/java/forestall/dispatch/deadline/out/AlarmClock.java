package forestall.dispatch.deadline.out;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.SmartLifecycle;

/** Looks for alarms that are due for as long as the service runs. Of several instances each alarm rings in one. */
public final class AlarmClock implements SmartLifecycle {
    private final Scheduler scheduler;

    public AlarmClock(
            DataSource dataSource, OneTimeTask<Void> alarms, Clock clock, Duration pollInterval, int threads) {
        this.scheduler = Scheduler.create(dataSource, List.of(alarms))
                .clock(clock::instant)
                .pollingInterval(pollInterval)
                .threads(threads)
                .build();
    }

    @Override
    public void start() {
        scheduler.start();
    }

    @Override
    public void stop() {
        scheduler.stop();
    }

    @Override
    public boolean isRunning() {
        return scheduler.getSchedulerState().isStarted()
                && !scheduler.getSchedulerState().isShuttingDown();
    }
}
