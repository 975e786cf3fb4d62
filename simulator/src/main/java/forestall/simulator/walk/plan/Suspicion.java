package forestall.simulator.walk.plan;

import static forestall.events.vocabulary.Grade.ORANGE;
import static forestall.events.vocabulary.Grade.RED;
import static forestall.events.vocabulary.Grade.YELLOW;

import forestall.events.vocabulary.Grade;
import forestall.events.vocabulary.ScamType;
import forestall.events.vocabulary.Signal;
import forestall.events.vocabulary.Vulnerability;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an alert says, named after the rule of the default policy that it fires. */
public enum Suspicion {
    BANKING_APP_OPENED(RED, ScamType.INVESTMENT, 0.5, Signal.BANKING_APP_OPENED, null),
    SCREEN_SHARING(RED, ScamType.FAKE_CUSTOMER_SERVICE, 0.4, Signal.SCREEN_SHARING, null),
    /** Of somebody of 60 or more only. */
    ELDERLY_LONG_CALL(RED, ScamType.BOSS_OR_ACQUAINTANCE, 0.6, Signal.LONG_CALL, null),
    CONFIDENT_OFFICIAL_IMPERSONATION(RED, ScamType.POLICE_PROCURATORATE_COURT, 0.95, null, null),
    VULNERABLE_VICTIM(ORANGE, ScamType.TASK_BRUSHING, 0.3, null, Vulnerability.STUDENT),
    MOVED_TO_MESSAGING_APP(ORANGE, ScamType.ROMANCE, 0.3, Signal.MOVED_TO_MESSAGING_APP, null),
    CONFIDENT_FEED(ORANGE, ScamType.LOAN, 0.8, null, null),
    FLAGGED(YELLOW, ScamType.SHOPPING_SERVICE, 0.4, Signal.OVERSEAS_OR_VOIP_NUMBER, null);

    private final Grade grade;
    private final ScamType scamType;
    private final double confidence;
    private final @Nullable Signal signal;
    private final @Nullable Vulnerability vulnerability;

    Suspicion(
            Grade grade,
            ScamType scamType,
            double confidence,
            @Nullable Signal signal,
            @Nullable Vulnerability vulnerability) {
        this.grade = grade;
        this.scamType = scamType;
        this.confidence = confidence;
        this.signal = signal;
        this.vulnerability = vulnerability;
    }

    public Grade grade() {
        return grade;
    }

    /** By the default policy's names. */
    public String rule() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public ScamType scamType() {
        return scamType;
    }

    public double confidence() {
        return confidence;
    }

    public List<Signal> signals() {
        return Stream.ofNullable(signal).toList();
    }

    public List<Vulnerability> vulnerabilities() {
        return Stream.ofNullable(vulnerability).toList();
    }
}
