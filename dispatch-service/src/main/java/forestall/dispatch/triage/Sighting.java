package forestall.dispatch.triage;

import forestall.events.CallFlagged;
import forestall.events.vocabulary.ScamType;
import forestall.events.vocabulary.Signal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What grading looks at.
 *
 * @param age of the victim in years, absent when unknown
 * @param vulnerable the feed named a vulnerability
 * @param confidence of the feed, 0 to 1
 * @param monitored the victim had promised, and the promise was being watched
 * @param denied an officer had met denial while evidence persisted
 */
public record Sighting(
        Set<Signal> signals,
        @Nullable Integer age,
        boolean vulnerable,
        double confidence,
        ScamType suspected,
        boolean monitored,
        boolean denied) {
    public Sighting {
        signals = Set.copyOf(signals);
    }

    static Sighting of(CallFlagged alert, boolean monitored, boolean denied) {
        return new Sighting(
                Set.copyOf(alert.signals()),
                alert.victim().age(),
                !alert.victim().vulnerabilities().isEmpty(),
                alert.confidence(),
                alert.suspectedScamType(),
                monitored,
                denied);
    }

    boolean saw(Signal signal) {
        return signals.contains(signal);
    }

    boolean isAtLeast(int years) {
        return age != null && age >= years;
    }
}
