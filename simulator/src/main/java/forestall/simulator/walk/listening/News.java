package forestall.simulator.walk.listening;

import java.time.Duration;

/** Tells when something has happened, as the topic has it. */
public interface News {

    /**
     * The event with which an alert opened an intervention or joined one.
     *
     * @throws forestall.simulator.patience.StepFailure when none comes in that time
     */
    Heard alert(String alertId, Duration longest);
}
