package forestall.dispatch.policy;

import forestall.dispatch.intervention.DeadlinePolicy.Allowed;
import forestall.dispatch.triage.GradingRule;
import forestall.dispatch.triage.When;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A policy as lines, such as {@code deadlines.RED.visit} and {@code 30m}, to say in which of them two differ. */
final class PolicyLines {
    private final Map<String, String> lines = new LinkedHashMap<>();

    private PolicyLines(Policy policy) {
        put("order of grading", policy.grading().stream().map(GradingRule::name).collect(Collectors.joining(", ")));
        policy.grading().forEach(rule -> put("grading." + rule.name(), rule.grade() + describe(rule.when())));
        policy.deadlines().forEach((grade, allowed) -> deadlines("deadlines." + grade + ".", allowed));
        put("monitoring", policy.monitoring());
        put("calls.unreached", policy.calls().unreached());
        put("calls.busy", policy.calls().busy());
        put("calls.elderly-age", policy.calls().elderlyAge());
        put("calls.back-off.first", policy.calls().backOff().first());
        put("calls.back-off.factor", policy.calls().backOff().factor());
        put("calls.back-off.longest", policy.calls().backOff().longest());
        put("calls.claim-silence", policy.calls().claimSilence());
        put("calls.latest-call-again", policy.calls().latestCallAgain());
        put("visits.door-not-opened", policy.visits().doorNotOpened());
        put("visits.denial", policy.visits().denial());
    }

    static List<String> changes(Policy before, Policy after) {
        Map<String, String> old = new PolicyLines(before).lines;
        Map<String, String> present = new PolicyLines(after).lines;
        Set<String> keys = new LinkedHashSet<>(present.keySet());
        keys.addAll(old.keySet());
        List<String> changes = new ArrayList<>();
        for (String key : keys) {
            String was = old.getOrDefault(key, "none");
            String is = present.getOrDefault(key, "none");
            if (!was.equals(is)) {
                changes.add("%s from %s to %s".formatted(key, was, is));
            }
        }
        return changes;
    }

    private void deadlines(String path, Allowed allowed) {
        if (allowed.claim() != null) {
            put(path + "claim", allowed.claim());
        }
        put(path + "call", allowed.call());
        put(path + "accept", allowed.accept());
        put(path + "visit", allowed.visit());
        put(path + "feedback", allowed.feedback());
    }

    private static String describe(When when) {
        List<String> conditions = new ArrayList<>();
        if (!when.signalsAny().isEmpty()) {
            conditions.add("signals-any " + when.signalsAny());
        }
        if (!when.scamTypes().isEmpty()) {
            conditions.add("scam-types " + when.scamTypes());
        }
        if (when.ageAtLeast() != null) {
            conditions.add("age-at-least " + when.ageAtLeast());
        }
        if (when.confidenceAtLeast() != null) {
            conditions.add("confidence-at-least " + when.confidenceAtLeast());
        }
        if (when.vulnerable()) {
            conditions.add("vulnerable");
        }
        if (when.monitored()) {
            conditions.add("monitored");
        }
        if (when.denied()) {
            conditions.add("denied");
        }
        return conditions.isEmpty() ? "" : " when " + String.join(" and ", conditions);
    }

    private void put(String key, Object value) {
        lines.put(key, value instanceof Duration duration ? Durations.written(duration) : value.toString());
    }
}
