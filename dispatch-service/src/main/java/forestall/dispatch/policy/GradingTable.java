package forestall.dispatch.policy;

import forestall.dispatch.triage.GradingRule;
import forestall.dispatch.triage.When;
import forestall.events.vocabulary.Grade;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The grade table as it is written. Total, and urgent first: whoever fits several rules then has the most urgent grade of them.
 *
 * @param place of the table
 */
public record GradingTable(Place place, List<Line> lines) {
    /** A rule; absent what could not be read. */
    public record Line(
            Place place,
            @Nullable Found<String> name,
            @Nullable Found<Grade> grade,
            @Nullable When when) {
        private String known() {
            return name == null ? "a rule" : name.value();
        }
    }

    public GradingTable {
        lines = List.copyOf(lines);
    }

    public void check(Faults faults) {
        everyNameOnce(faults);
        urgentFirst(faults);
        everyRuleCanFire(faults);
        lastTakesTheRest(faults);
    }

    /** Of a table without faults. */
    public List<GradingRule> rules() {
        return lines.stream()
                .map(line -> new GradingRule(
                        Objects.requireNonNull(line.name()).value(),
                        Objects.requireNonNull(line.grade()).value(),
                        Objects.requireNonNull(line.when())))
                .toList();
    }

    private void everyNameOnce(Faults faults) {
        Map<String, Found<String>> seen = new HashMap<>();
        for (Line line : lines) {
            Found<String> name = line.name();
            if (name != null) {
                Found<String> first = seen.putIfAbsent(name.value(), name);
                if (first != null) {
                    faults.add(name.place(), "a name that no other rule has", first.inLine() + " too");
                }
            }
        }
    }

    private void urgentFirst(Faults faults) {
        Line mildest = null;
        for (Line line : lines) {
            Found<Grade> grade = line.grade();
            if (grade == null) {
                continue;
            }
            Found<Grade> before = mildest == null ? null : mildest.grade();
            if (mildest != null && before != null && grade.value().compareTo(before.value()) < 0) {
                faults.add(
                        grade.place(),
                        "rules from the most to the least urgent grade, so that the first that fits is the most urgent",
                        "%s after the %s of %s in line %d"
                                .formatted(
                                        grade.text(),
                                        before.text(),
                                        mildest.known(),
                                        before.place().line()));
            } else {
                mildest = line;
            }
        }
    }

    private void everyRuleCanFire(Faults faults) {
        List<GradingRule> earlier = new ArrayList<>();
        for (Line line : lines) {
            When when = line.when();
            if (when == null) {
                continue;
            }
            var takers = GradingRule.takersOf(when, earlier);
            if (!takers.isEmpty()) {
                faults.add(
                        line.place(),
                        "a rule that can fire",
                        "%s, which never does: all that it fits is taken by %s before it"
                                .formatted(
                                        line.known(),
                                        takers.stream().map(GradingRule::name).collect(Collectors.joining(", "))));
            }
            earlier.add(new GradingRule(line.known(), Grade.RED, when));
        }
    }

    private void lastTakesTheRest(Faults faults) {
        Line last = lines.isEmpty() ? null : lines.getLast();
        if (last == null || !When.ALWAYS.equals(last.when())) {
            faults.add(
                    last == null ? place : last.place(),
                    "a last rule without `when`, so that every alert has a grade",
                    last == null ? "no rules" : last.known() + " with conditions");
        }
    }
}
