package forestall.dispatch.policy;

import forestall.dispatch.intervention.DeadlinePolicy;
import forestall.dispatch.intervention.DeadlinePolicy.Allowed;
import forestall.dispatch.triage.GradingPolicy;
import forestall.dispatch.triage.GradingRule;
import forestall.dispatch.visit.VisitPolicy;
import forestall.dispatch.warningcall.BackOff;
import forestall.dispatch.warningcall.ClaimPolicy;
import forestall.dispatch.warningcall.EscalationPolicy;
import forestall.events.vocabulary.Grade;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that a force decides for itself, under one version.
 *
 * @param version which every decision names
 * @param grading in the order in which the rules are tried
 * @param deadlines how long each stage may take
 * @param monitoring how long a promise is watched
 */
public record Policy(
        String version,
        List<GradingRule> grading,
        Map<Grade, Allowed> deadlines,
        Duration monitoring,
        Calls calls,
        Visits visits) {

    /**
     * Warning calls.
     *
     * @param unreached after so many calls that reached nobody an officer goes
     * @param busy after so many busy lines an officer goes
     * @param elderlyAge from this age in years an officer goes after the first call that reached nobody
     * @param backOff how long nobody is called after a call that reached nobody
     * @param claimSilence after which a silent operator loses a claim
     * @param latestCallAgain how far ahead an operator may put the next call
     */
    public record Calls(
            int unreached,
            int busy,
            int elderlyAge,
            BackOff backOff,
            Duration claimSilence,
            Duration latestCallAgain) {}

    /**
     * Visits.
     *
     * @param doorNotOpened within what time officers come again, with a relative
     * @param denial within what time officers come again to a victim who denies what the evidence shows
     */
    public record Visits(Duration doorNotOpened, Duration denial) {}

    public Policy {
        grading = List.copyOf(grading);
        deadlines = Collections.unmodifiableMap(new EnumMap<>(deadlines));
    }

    public GradingPolicy gradingPolicy() {
        return new GradingPolicy(version, grading);
    }

    public DeadlinePolicy deadlinePolicy() {
        return new DeadlinePolicy(deadlines);
    }

    public EscalationPolicy escalationPolicy() {
        return new EscalationPolicy(
                version,
                monitoring,
                calls.unreached(),
                calls.busy(),
                calls.elderlyAge(),
                calls.backOff(),
                calls.latestCallAgain());
    }

    public ClaimPolicy claimPolicy() {
        return new ClaimPolicy(calls.claimSilence());
    }

    public VisitPolicy visitPolicy() {
        return new VisitPolicy(version, monitoring, visits.doorNotOpened(), visits.denial());
    }
}
