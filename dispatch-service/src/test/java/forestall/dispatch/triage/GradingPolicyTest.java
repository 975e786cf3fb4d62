package forestall.dispatch.triage;

import static forestall.events.vocabulary.Grade.ORANGE;
import static forestall.events.vocabulary.Grade.RED;
import static forestall.events.vocabulary.Grade.YELLOW;
import static forestall.events.vocabulary.ScamType.LOAN;
import static forestall.events.vocabulary.ScamType.POLICE_PROCURATORATE_COURT;
import static forestall.events.vocabulary.ScamType.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import forestall.dispatch.intervention.Graded;
import forestall.dispatch.policy.in.PolicyFile;
import forestall.events.vocabulary.Grade;
import forestall.events.vocabulary.ScamType;
import forestall.events.vocabulary.Signal;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;

class GradingPolicyTest {
    private static final GradingPolicy POLICY = PolicyFile.read(
                    new ClassPathResource("forestall/dispatch/policy/default.yaml"))
            .gradingPolicy();
    private static final Sighting NOTHING = new Sighting(Set.of(), 35, false, 0.5, UNKNOWN, false, false);

    static Stream<Arguments> rules() {
        return Stream.of(
                arguments("banking-app-opened", RED, saw(Signal.BANKING_APP_OPENED)),
                arguments("large-withdrawal", RED, saw(Signal.LARGE_WITHDRAWAL)),
                arguments("screen-sharing", RED, saw(Signal.SCREEN_SHARING)),
                arguments("hotel-check-in", RED, saw(Signal.HOTEL_CHECK_IN)),
                arguments("alerted-while-monitored", RED, new Sighting(Set.of(), 35, false, 0.1, UNKNOWN, true, false)),
                arguments("alerted-after-denial", RED, new Sighting(Set.of(), 35, false, 0.1, UNKNOWN, false, true)),
                arguments("elderly-long-call", RED, aged(60, Signal.LONG_CALL)),
                arguments("confident-official-impersonation", RED, suspected(POLICE_PROCURATORATE_COURT, 0.9)),
                arguments("vulnerable-victim", ORANGE, new Sighting(Set.of(), 35, true, 0.1, UNKNOWN, false, false)),
                arguments("moved-to-messaging-app", ORANGE, saw(Signal.MOVED_TO_MESSAGING_APP)),
                arguments("new-number-acquired", ORANGE, saw(Signal.NEW_NUMBER_ACQUIRED)),
                arguments("repeated-calls", ORANGE, saw(Signal.REPEATED_CALLS)),
                arguments("confident-feed", ORANGE, suspected(LOAN, 0.7)),
                arguments("flagged", YELLOW, NOTHING));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @MethodSource("rules")
    void each_rule_fires_with_its_grade_and_names_itself_and_the_policy(String rule, Grade grade, Sighting sighting) {
        assertThat(POLICY.grade(sighting)).isEqualTo(new Graded(grade, rule, "default-1"));
    }

    static Stream<Arguments> justNot() {
        return Stream.of(
                arguments("flagged", aged(59, Signal.LONG_CALL)),
                arguments("flagged", new Sighting(Set.of(Signal.LONG_CALL), null, false, 0.5, UNKNOWN, false, false)),
                arguments("flagged", aged(80)),
                arguments("confident-feed", suspected(POLICE_PROCURATORATE_COURT, 0.89)),
                arguments("confident-feed", suspected(LOAN, 0.99)),
                arguments("flagged", suspected(LOAN, 0.69)),
                arguments("flagged", saw(Signal.OVERSEAS_OR_VOIP_NUMBER)));
    }

    @ParameterizedTest(name = "only {0}")
    @MethodSource("justNot")
    void a_line_is_not_crossed_before_it_is_reached(String rule, Sighting sighting) {
        assertThat(POLICY.grade(sighting).rule()).isEqualTo(rule);
    }

    @Test
    void the_first_rule_that_fits_decides() {
        Sighting everything =
                new Sighting(EnumSet.allOf(Signal.class), 80, true, 1.0, POLICE_PROCURATORATE_COURT, true, true);

        assertThat(POLICY.grade(everything).rule()).isEqualTo("banking-app-opened");
    }

    @Test
    void one_more_signal_never_makes_an_alert_less_urgent() {
        Random random = new Random(14);
        List<ScamType> types = List.of(ScamType.values());
        for (int run = 0; run < 5_000; run++) {
            EnumSet<Signal> signals = EnumSet.noneOf(Signal.class);
            for (Signal signal : Signal.values()) {
                if (random.nextInt(4) == 0) {
                    signals.add(signal);
                }
            }
            Sighting fewer = new Sighting(
                    signals,
                    random.nextBoolean() ? random.nextInt(100) : null,
                    random.nextBoolean(),
                    random.nextDouble(),
                    types.get(random.nextInt(types.size())),
                    random.nextInt(5) == 0,
                    random.nextInt(5) == 0);
            EnumSet<Signal> oneMore = EnumSet.copyOf(signals.isEmpty() ? EnumSet.of(Signal.LONG_CALL) : signals);
            oneMore.add(Signal.values()[random.nextInt(Signal.values().length)]);
            Sighting more = new Sighting(
                    oneMore,
                    fewer.age(),
                    fewer.vulnerable(),
                    fewer.confidence(),
                    fewer.suspected(),
                    fewer.monitored(),
                    fewer.denied());

            assertThat(POLICY.grade(more).grade())
                    .isLessThanOrEqualTo(POLICY.grade(fewer).grade());
        }
    }

    private static Sighting saw(Signal signal) {
        return new Sighting(Set.of(signal), 35, false, 0.5, UNKNOWN, false, false);
    }

    private static Sighting aged(int years, Signal... signals) {
        return new Sighting(Set.of(signals), years, false, 0.5, UNKNOWN, false, false);
    }

    private static Sighting suspected(ScamType type, double confidence) {
        return new Sighting(Set.of(), 35, false, confidence, type, false, false);
    }
}
