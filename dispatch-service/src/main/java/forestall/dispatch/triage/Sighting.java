package forestall.dispatch.triage;

import forestall.dispatch.intervention.Known;
import forestall.events.CallFlagged;
import forestall.events.vocabulary.ScamType;
import forestall.events.vocabulary.Signal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What grading looks at.
 *
 * @param age of the victim in years, absent when unknown
 * @param vulnerable a feed named a vulnerability
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

    /** Of an alert about a person of whom this is known, with what the alert adds. */
    static Sighting of(CallFlagged alert, Known person, boolean monitored, boolean denied) {
        return new Sighting(
                Set.copyOf(alert.signals()),
                person.age(),
                !person.vulnerabilities().isEmpty(),
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
