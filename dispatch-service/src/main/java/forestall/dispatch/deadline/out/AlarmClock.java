package forestall.dispatch.deadline.out;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.context.SmartLifecycle;

/** Looks for alarms that are due for as long as the service runs. Of several instances each alarm rings in one. */
public final class AlarmClock implements SmartLifecycle {
    private static final Duration RETRY = Duration.ofSeconds(10);

    private final Scheduler scheduler;

    public AlarmClock(DataSource dataSource, Consumer<String> rang, Clock clock, Duration pollInterval, int threads) {
        this.scheduler = Scheduler.create(dataSource, List.of(task(rang)))
                .clock(clock::instant)
                .pollingInterval(pollInterval)
                .threads(threads)
                .build();
    }

    /** The task behind every alarm; one that fails is tried again until it succeeds. */
    private static OneTimeTask<Void> task(Consumer<String> rang) {
        return Tasks.oneTime(ScheduledAlarms.TASK)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
                .execute((instance, context) -> rang.accept(instance.getId()));
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
