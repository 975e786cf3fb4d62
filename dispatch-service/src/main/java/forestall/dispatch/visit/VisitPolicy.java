package forestall.dispatch.visit;

import forestall.dispatch.visit.AfterVisit.Close;
import forestall.dispatch.visit.AfterVisit.Monitor;
import forestall.dispatch.visit.AfterVisit.Search;
import forestall.dispatch.visit.AfterVisit.VisitAgain;
import forestall.events.vocabulary.InterventionResult;
import forestall.events.vocabulary.VisitOutcome;
import java.time.Duration;
import java.time.Instant;

/**
 * What follows a visit.
 *
 * @param version of the policy, which every decision names
 * @param monitoring how long a promise is watched
 * @param doorNotOpened within what time officers come again, with a relative
 * @param denial within what time officers come again to a victim who denies what the evidence shows
 */
public record VisitPolicy(String version, Duration monitoring, Duration doorNotOpened, Duration denial) {

    public AfterVisit after(VisitOutcome outcome, Instant now) {
        return switch (outcome) {
            case DISSUADED ->
                new Monitor(now.plus(monitoring), InterventionResult.DISSUADED_BY_VISIT, "promised-at-the-door");
            case SELF_AWARE -> new Monitor(now.plus(monitoring), InterventionResult.SELF_AWARE, "self-aware");
            case ALREADY_TRANSFERRED -> new Close(InterventionResult.LOSS_SUFFERED, "already-transferred");
            case DENIES_EVIDENCE_PERSISTS -> new VisitAgain(now.plus(denial), true, "denies-evidence-persists");
            case DOOR_NOT_OPENED -> new VisitAgain(now.plus(doorNotOpened), false, "door-not-opened");
            case NOT_AT_HOME -> new Search("not-at-home");
            case RELOCATED -> new Search("relocated");
            case WRONG_ADDRESS -> new Search("wrong-address");
            case FALSE_ALARM -> new Close(InterventionResult.FALSE_ALARM, "false-alarm-at-the-door");
        };
    }
}
