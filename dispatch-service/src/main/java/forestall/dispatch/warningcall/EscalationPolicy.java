package forestall.dispatch.warningcall;

import forestall.dispatch.warningcall.AfterCall.CallAgain;
import forestall.dispatch.warningcall.AfterCall.Close;
import forestall.dispatch.warningcall.AfterCall.LeaveToStation;
import forestall.dispatch.warningcall.AfterCall.Monitor;
import forestall.dispatch.warningcall.AfterCall.NotifyStation;
import forestall.events.vocabulary.CallOutcome;
import forestall.events.vocabulary.InterventionResult;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What follows a warning call. Officers go where a warning was ignored, and to whoever cannot be reached: a line that stays busy is
 * probably still talking to the scammer, and the old lose their money fastest.
 *
 * @param version of the policy, which every decision names
 * @param monitoring how long a promise is watched
 * @param unreached after so many calls that reached nobody an officer goes
 * @param busy after so many busy lines an officer goes
 * @param elderlyAge from this age in years an officer goes after the first call that reached nobody
 * @param backOff how long nobody is called after a call that reached nobody
 */
public record EscalationPolicy(
        String version, Duration monitoring, int unreached, int busy, int elderlyAge, BackOff backOff) {

    /**
     * Decides.
     *
     * @param outcomes of all calls of the intervention so far, the latest last
     * @param age of the victim in years, absent when unknown
     * @param stationTold a visit is open already
     */
    public AfterCall after(List<CallOutcome> outcomes, @Nullable Integer age, boolean stationTold, Instant now) {
        CallOutcome latest = outcomes.getLast();
        return switch (latest) {
            case DISSUADED ->
                new Monitor(now.plus(monitoring), InterventionResult.DISSUADED_BY_CALL, "promised-on-the-phone");
            case SELF_AWARE -> new Monitor(now.plus(monitoring), InterventionResult.SELF_AWARE, "self-aware");
            case IGNORED_WARNING -> station("warning-ignored", stationTold);
            case DENIES -> station("denies", stationTold);
            case ALREADY_TRANSFERRED -> station("already-transferred", stationTold);
            case FALSE_ALARM -> new Close(InterventionResult.FALSE_ALARM, "false-alarm-on-the-phone");
            case NO_ANSWER, BUSY, REJECTED, POWERED_OFF, OUT_OF_SERVICE, WRONG_PERSON ->
                notReached(outcomes, age, stationTold, now);
        };
    }

    private AfterCall notReached(List<CallOutcome> outcomes, @Nullable Integer age, boolean stationTold, Instant now) {
        long missed = outcomes.stream().filter(outcome -> !outcome.reached()).count();
        long engaged = outcomes.stream().filter(CallOutcome.BUSY::equals).count();
        if (age != null && age >= elderlyAge) {
            return station("elderly-not-reached", stationTold);
        }
        if (engaged >= busy) {
            return station("line-stays-busy", stationTold);
        }
        if (missed >= unreached) {
            return station("not-reached-repeatedly", stationTold);
        }
        return new CallAgain(now.plus(backOff.after(missed)), "not-reached-yet");
    }

    private static AfterCall station(String rule, boolean stationTold) {
        return stationTold ? new LeaveToStation(rule) : new NotifyStation(rule);
    }
}
