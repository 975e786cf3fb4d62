package forestall.dispatch.triage;

import static forestall.events.vocabulary.Grade.ORANGE;
import static forestall.events.vocabulary.Grade.RED;
import static forestall.events.vocabulary.Grade.YELLOW;

import forestall.dispatch.intervention.Graded;
import forestall.events.vocabulary.ScamType;
import forestall.events.vocabulary.Signal;
import java.util.List;

/** How soon the squad must act: the first rule that fits. The last fits always, so every alert has a grade and the name of its rule. */
public final class GradingPolicy {
    /** The rule that an alert in the time of monitoring fires, whatever else it says: promises are not proof. */
    public static final String ALERTED_WHILE_MONITORED = "alerted-while-monitored";

    /**
     * Where the rules draw their lines.
     *
     * @param version names this state of the policy on every decision
     * @param elderlyAge in years; a long call is dangerous from this age on
     * @param officialImpersonation confidence from which a suspected fake official is believed at once
     * @param confident confidence from which any suspicion is more than routine
     */
    public record Lines(String version, int elderlyAge, double officialImpersonation, double confident) {}

    private final Lines lines;
    private final List<GradingRule> rules;

    public GradingPolicy(Lines lines) {
        this.lines = lines;
        this.rules = List.of(
                new GradingRule("banking-app-opened", RED, s -> s.saw(Signal.BANKING_APP_OPENED)),
                new GradingRule("large-withdrawal", RED, s -> s.saw(Signal.LARGE_WITHDRAWAL)),
                new GradingRule("screen-sharing", RED, s -> s.saw(Signal.SCREEN_SHARING)),
                new GradingRule("hotel-check-in", RED, s -> s.saw(Signal.HOTEL_CHECK_IN)),
                new GradingRule(ALERTED_WHILE_MONITORED, RED, Sighting::monitored),
                new GradingRule("alerted-after-denial", RED, Sighting::denied),
                new GradingRule(
                        "elderly-long-call", RED, s -> s.isAtLeast(lines.elderlyAge()) && s.saw(Signal.LONG_CALL)),
                new GradingRule(
                        "confident-official-impersonation",
                        RED,
                        s -> s.confidence() >= lines.officialImpersonation()
                                && s.suspected() == ScamType.POLICE_PROCURATORATE_COURT),
                new GradingRule("vulnerable-victim", ORANGE, Sighting::vulnerable),
                new GradingRule("moved-to-messaging-app", ORANGE, s -> s.saw(Signal.MOVED_TO_MESSAGING_APP)),
                new GradingRule("new-number-acquired", ORANGE, s -> s.saw(Signal.NEW_NUMBER_ACQUIRED)),
                new GradingRule("repeated-calls", ORANGE, s -> s.saw(Signal.REPEATED_CALLS)),
                new GradingRule("confident-feed", ORANGE, s -> s.confidence() >= lines.confident()),
                new GradingRule("flagged", YELLOW, s -> true));
    }

    public Graded grade(Sighting sighting) {
        return rules.stream()
                .filter(rule -> rule.fits().test(sighting))
                .findFirst()
                .map(rule -> new Graded(rule.grade(), rule.name(), lines.version()))
                .orElseThrow(() -> new IllegalStateException("the last rule fits always"));
    }
}
