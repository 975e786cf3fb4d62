package forestall.dispatch.warningcall;

import forestall.dispatch.warningcall.AfterCall.CallAgain;
import forestall.dispatch.warningcall.AfterCall.Close;
import forestall.dispatch.warningcall.AfterCall.LeaveToStation;
import forestall.dispatch.warningcall.AfterCall.Monitor;
import forestall.dispatch.warningcall.AfterCall.NotifyStation;
import forestall.events.vocabulary.InterventionResult;
import java.time.Duration;
import java.time.Instant;

/**
 * What follows a warning call. Officers go where a warning was ignored, and to whoever cannot be reached: a line that stays busy is
 * probably still talking to the scammer, and the old lose their money fastest. Officers who are on their way are not called back by a
 * promise on the telephone: they see for themselves.
 *
 * @param version of the policy, which every decision names
 * @param monitoring how long a promise is watched
 * @param unreached after so many calls that reached nobody an officer goes
 * @param busy after so many busy lines an officer goes
 * @param elderlyAge from this age in years an officer goes after the first call that reached nobody
 * @param backOff how long nobody is called after a call that reached nobody
 * @param latestCallAgain how far ahead an operator may put the next call
 */
public record EscalationPolicy(
        String version,
        Duration monitoring,
        int unreached,
        int busy,
        int elderlyAge,
        BackOff backOff,
        Duration latestCallAgain) {
    private static final AfterCall OFFICERS_DECIDE = new LeaveToStation("officers-on-their-way");

    public AfterCall after(Situation situation, Instant now) {
        return switch (situation.latest()) {
            case DISSUADED ->
                unlessOnTheirWay(
                        situation,
                        new Monitor(
                                now.plus(monitoring), InterventionResult.DISSUADED_BY_CALL, "promised-on-the-phone"));
            case SELF_AWARE ->
                unlessOnTheirWay(
                        situation, new Monitor(now.plus(monitoring), InterventionResult.SELF_AWARE, "self-aware"));
            case FALSE_ALARM ->
                unlessOnTheirWay(situation, new Close(InterventionResult.FALSE_ALARM, "false-alarm-on-the-phone"));
            case IGNORED_WARNING -> station(situation, "warning-ignored");
            case DENIES -> station(situation, "denies");
            case ALREADY_TRANSFERRED -> station(situation, "already-transferred");
            case NO_ANSWER, BUSY, REJECTED, POWERED_OFF, OUT_OF_SERVICE, WRONG_PERSON -> notReached(situation, now);
        };
    }

    private AfterCall notReached(Situation situation, Instant now) {
        if (situation.age() != null && situation.age() >= elderlyAge) {
            return station(situation, "elderly-not-reached");
        }
        if (situation.busy() >= busy) {
            return station(situation, "line-stays-busy");
        }
        if (situation.reachedNobody() >= unreached) {
            return station(situation, "not-reached-repeatedly");
        }
        return situation.callAgainAt() == null
                ? new CallAgain(now.plus(backOff.after(situation.reachedNobody())), "not-reached-yet")
                : new CallAgain(situation.callAgainAt(), "operator-chose");
    }

    private static AfterCall unlessOnTheirWay(Situation situation, AfterCall otherwise) {
        return situation.officers() == Officers.ON_THEIR_WAY ? OFFICERS_DECIDE : otherwise;
    }

    private static AfterCall station(Situation situation, String rule) {
        return situation.officers() == Officers.NOT_SENT ? new NotifyStation(rule) : new LeaveToStation(rule);
    }
}
