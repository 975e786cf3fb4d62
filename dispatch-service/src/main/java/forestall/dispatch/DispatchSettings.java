package forestall.dispatch;

import forestall.dispatch.intervention.DeadlinePolicy.Allowed;
import forestall.events.vocabulary.Grade;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The policies' figures; {@code application.properties} holds the defaults and says where each comes from.
 *
 * @param policyVersion names this state of the policy on every decision
 * @param elderlyAge in years; from this age on a long call is RED, and an officer goes after the first call that reaches nobody
 * @param monitoring how long a promise is watched
 * @param deadlines how long each stage may take, by grade
 */
@ConfigurationProperties("forestall.dispatch")
record DispatchSettings(
        String policyVersion,
        int elderlyAge,
        Duration monitoring,
        Grading grading,
        Map<Grade, Allowed> deadlines,
        Calls calls,
        Visits visits,
        Alarms alarms) {

    /**
     * Confidences from 0 to 1.
     *
     * @param officialImpersonation from which a suspected fake official is RED
     * @param confident from which any suspicion is ORANGE
     */
    record Grading(double officialImpersonation, double confident) {}

    /**
     * Warning calls.
     *
     * @param silence after which a silent operator loses a claim
     * @param backOff before the second call; doubled for each further one
     * @param unreached after so many calls that reached nobody an officer goes
     * @param busy after so many busy lines an officer goes
     */
    record Calls(Duration silence, Duration backOff, int unreached, int busy) {}

    /**
     * Visits.
     *
     * @param doorNotOpened within what time officers come again, with a relative
     * @param denial within what time officers come again to a victim who denies what the evidence shows
     */
    record Visits(Duration doorNotOpened, Duration denial) {}

    /**
     * The clock.
     *
     * @param pollInterval how often due alarms are looked for, and so how late one can ring
     * @param threads how many alarms ring at once
     */
    record Alarms(Duration pollInterval, int threads) {}
}
