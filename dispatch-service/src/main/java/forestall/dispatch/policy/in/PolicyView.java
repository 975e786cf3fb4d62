package forestall.dispatch.policy.in;

import static forestall.dispatch.policy.Durations.written;

import forestall.dispatch.intervention.DeadlinePolicy.Allowed;
import forestall.dispatch.policy.Policy;
import forestall.dispatch.policy.PolicyVersion;
import forestall.dispatch.triage.GradingRule;
import forestall.events.vocabulary.Grade;
import forestall.events.vocabulary.ScamType;
import forestall.events.vocabulary.Signal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A version of the policy as its file says it; durations are written as there, such as {@code 5m}. */
record PolicyView(
        String version,
        Instant firstUsedAt,
        List<Rule> grading,
        Map<Grade, Deadlines> deadlines,
        String monitoring,
        Calls calls,
        Visits visits) {

    /** In the order in which they are tried; the last has no conditions. */
    record Rule(String rule, Grade grade, @Nullable Conditions when) {}

    /** Those that are given, all of which must hold. */
    record Conditions(
            @Nullable Set<Signal> signalsAny,
            @Nullable Set<ScamType> scamTypes,
            @Nullable Integer ageAtLeast,
            @Nullable Double confidenceAtLeast,
            @Nullable Boolean vulnerable,
            @Nullable Boolean monitored,
            @Nullable Boolean denied) {}

    record Deadlines(@Nullable String claim, String call, String accept, String visit, String feedback) {}

    record Calls(
            int unreached, int busy, int elderlyAge, BackOff backOff, String claimSilence, String latestCallAgain) {}

    record BackOff(String first, int factor, String longest) {}

    record Visits(String doorNotOpened, String denial) {}

    static PolicyView of(PolicyVersion of) {
        Policy policy = of.policy();
        Map<Grade, Deadlines> deadlines = new EnumMap<>(Grade.class);
        policy.deadlines().forEach((grade, allowed) -> deadlines.put(grade, view(allowed)));
        return new PolicyView(
                policy.version(),
                of.firstUsedAt(),
                policy.grading().stream().map(PolicyView::view).toList(),
                deadlines,
                written(policy.monitoring()),
                view(policy.calls()),
                new Visits(
                        written(policy.visits().doorNotOpened()),
                        written(policy.visits().denial())));
    }

    private static Rule view(GradingRule rule) {
        var when = rule.when();
        return new Rule(
                rule.name(),
                rule.grade(),
                when.takesTheRest()
                        ? null
                        : new Conditions(
                                given(when.signalsAny()),
                                given(when.scamTypes()),
                                when.ageAtLeast(),
                                when.confidenceAtLeast(),
                                given(when.vulnerable()),
                                given(when.monitored()),
                                given(when.denied())));
    }

    private static Deadlines view(Allowed of) {
        return new Deadlines(
                of.claim() == null ? null : written(of.claim()),
                written(of.call()),
                written(of.accept()),
                written(of.visit()),
                written(of.feedback()));
    }

    private static Calls view(Policy.Calls of) {
        return new Calls(
                of.unreached(),
                of.busy(),
                of.elderlyAge(),
                new BackOff(
                        written(of.backOff().first()),
                        of.backOff().factor(),
                        written(of.backOff().longest())),
                written(of.claimSilence()),
                written(of.latestCallAgain()));
    }

    private static <T> @Nullable Set<T> given(Set<T> codes) {
        return codes.isEmpty() ? null : codes;
    }

    private static @Nullable Boolean given(boolean asked) {
        return asked ? Boolean.TRUE : null;
    }
}
