package forestall.dispatch.deadline.in;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import forestall.dispatch.deadline.Alarm;
import forestall.dispatch.deadline.RingAlarm;
import java.time.Duration;

/** The scheduler says that it is time. */
public final class AlarmRang {
    private static final Duration RETRY = Duration.ofSeconds(10);

    private AlarmRang() {}

    /** The task behind every alarm; one that fails is tried again until it succeeds. */
    public static OneTimeTask<Void> task(RingAlarm ring) {
        return Tasks.oneTime("alarm")
                .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
                .execute((instance, context) -> ring.ring(Alarm.read(instance.getId())));
    }
}
