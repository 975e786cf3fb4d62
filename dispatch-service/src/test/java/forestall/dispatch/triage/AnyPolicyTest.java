package forestall.dispatch.triage;

import static org.assertj.core.api.Assertions.assertThat;

import forestall.events.vocabulary.Grade;
import forestall.events.vocabulary.ScamType;
import forestall.events.vocabulary.Signal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What holds for every grade table that is urgent first and ends with a rule that takes the rest, shown on small ones and all that they can see. */
class AnyPolicyTest {
    private static final List<Signal> SIGNALS = List.of(Signal.LONG_CALL, Signal.REPEATED_CALLS, Signal.SCREEN_SHARING);
    private static final List<ScamType> TYPES = List.of(ScamType.LOAN, ScamType.ROMANCE);
    private static final List<Sighting> EVERYTHING = everything();

    private final Random random = new Random(14);

    @Test
    void a_rule_is_said_never_to_fire_exactly_when_it_never_does() {
        int dead = 0;
        for (int run = 0; run < 400; run++) {
            List<GradingRule> rules = rules();
            Set<String> firing = new HashSet<>();
            GradingPolicy policy = new GradingPolicy("any", rules);
            EVERYTHING.forEach(seen -> firing.add(policy.grade(seen).rule()));
            for (int i = 0; i < rules.size(); i++) {
                GradingRule rule = rules.get(i);
                Set<GradingRule> takers = GradingRule.takersOf(rule.when(), rules.subList(0, i));

                assertThat(takers.isEmpty()).as("%s of %s", rule, rules).isEqualTo(firing.contains(rule.name()));
                dead += takers.isEmpty() ? 0 : 1;
            }
        }
        assertThat(dead)
                .as("rules that never fire, of which some must be among so many")
                .isPositive();
    }

    @Test
    void every_alert_has_the_most_urgent_grade_that_fits_it() {
        for (int run = 0; run < 200; run++) {
            List<GradingRule> rules = rules();
            GradingPolicy policy = new GradingPolicy("any", rules);
            for (Sighting seen : EVERYTHING) {
                Grade mostUrgent = rules.stream()
                        .filter(rule -> rule.when().fits(seen))
                        .map(GradingRule::grade)
                        .min(Comparator.naturalOrder())
                        .orElseThrow();

                assertThat(policy.grade(seen).grade()).isEqualTo(mostUrgent);
            }
        }
    }

    @Test
    void nothing_that_is_seen_more_makes_an_alert_milder() {
        for (int run = 0; run < 400; run++) {
            GradingPolicy policy = new GradingPolicy("any", rules());
            for (int i = 0; i < 200; i++) {
                Sighting fewer = EVERYTHING.get(random.nextInt(EVERYTHING.size()));
                Sighting more = withMore(fewer);

                assertThat(policy.grade(more).grade())
                        .isLessThanOrEqualTo(policy.grade(fewer).grade());
            }
        }
    }

    private Sighting withMore(Sighting than) {
        Set<Signal> signals = new HashSet<>(than.signals());
        signals.add(SIGNALS.get(random.nextInt(SIGNALS.size())));
        Integer age = than.age();
        return new Sighting(
                signals,
                age == null ? Integer.valueOf(random.nextInt(90)) : Integer.valueOf(age + random.nextInt(20)),
                than.vulnerable() || random.nextBoolean(),
                Math.min(1, than.confidence() + random.nextDouble()),
                than.suspected(),
                than.monitored() || random.nextBoolean(),
                than.denied() || random.nextBoolean());
    }

    /** Up to six with conditions, the most urgent first, and one without. */
    private List<GradingRule> rules() {
        List<GradingRule> rules = new ArrayList<>();
        int conditional = random.nextInt(6);
        for (int i = 0; i < conditional; i++) {
            rules.add(new GradingRule("rule-" + i, Grade.values()[random.nextInt(3)], when()));
        }
        rules.sort(Comparator.comparing(GradingRule::grade));
        rules.add(new GradingRule("rest", Grade.YELLOW, When.ALWAYS));
        return rules;
    }

    private When when() {
        return new When(
                some(SIGNALS, Signal.class),
                some(TYPES, ScamType.class),
                random.nextInt(3) == 0 ? (Integer) (random.nextBoolean() ? 60 : 70) : null,
                random.nextInt(3) == 0 ? (Double) (random.nextBoolean() ? 0.7 : 0.9) : null,
                random.nextInt(4) == 0,
                random.nextInt(4) == 0,
                random.nextInt(4) == 0);
    }

    private <E extends Enum<E>> Set<E> some(List<E> of, Class<E> type) {
        EnumSet<E> some = EnumSet.noneOf(type);
        for (E one : of) {
            if (random.nextInt(3) == 0) {
                some.add(one);
            }
        }
        return some;
    }

    private static List<Sighting> everything() {
        List<Sighting> all = new ArrayList<>();
        for (int signals = 0; signals < 8; signals++) {
            EnumSet<Signal> seen = EnumSet.noneOf(Signal.class);
            for (int i = 0; i < SIGNALS.size(); i++) {
                if ((signals >> i & 1) == 1) {
                    seen.add(SIGNALS.get(i));
                }
            }
            for (ScamType type : List.of(ScamType.LOAN, ScamType.ROMANCE, ScamType.UNKNOWN)) {
                for (Integer age : new Integer[] {null, 59, 60, 70}) {
                    for (double confidence : new double[] {0, 0.7, 0.9}) {
                        for (int flags = 0; flags < 8; flags++) {
                            all.add(new Sighting(
                                    seen, age, (flags & 1) != 0, confidence, type, (flags & 2) != 0, (flags & 4) != 0));
                        }
                    }
                }
            }
        }
        return all;
    }
}
