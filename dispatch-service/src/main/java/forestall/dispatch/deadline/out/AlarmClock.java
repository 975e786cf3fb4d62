package forestall.dispatch.deadline.out;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * Looks for alarms that are due for as long as the service runs. Of several instances each alarm rings in one. What came due while none ran
 * rings when one runs again.
 */
public final class AlarmClock implements SmartLifecycle {
    private static final Duration RETRY = Duration.ofSeconds(10);

    private final Supplier<Scheduler> build;
    private volatile @Nullable Scheduler running;

    public AlarmClock(DataSource dataSource, Consumer<String> rang, Clock clock, Duration pollInterval, int threads) {
        this.build = () -> Scheduler.create(dataSource, List.of(task(rang)))
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

    /** A scheduler that was stopped does not start again, so each start has one of its own. */
    @Override
    public void start() {
        Scheduler fresh = build.get();
        fresh.start();
        running = fresh;
    }

    @Override
    public void stop() {
        Scheduler present = running;
        if (present != null) {
            present.stop();
            running = null;
        }
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }
}
