package forestall.dispatch.triage;

import forestall.events.vocabulary.ScamType;
import forestall.events.vocabulary.Signal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a rule; all that are given must hold, and without any it fits always. None asks for less of anything, so whoever
 * fits a rule fits it still with one more signal, when older, or when the feed is more confident.
 *
 * @param signalsAny at least one of these was seen; empty for no such condition
 * @param scamTypes one of these is suspected; empty for no such condition
 * @param ageAtLeast in years; an unknown age does not fit
 * @param confidenceAtLeast of the feed, 0 to 1
 * @param vulnerable asks for a vulnerability that the feed named
 * @param monitored asks for a promise that is being watched
 * @param denied asks for a denial that an officer met while evidence persisted
 */
public record When(
        Set<Signal> signalsAny,
        Set<ScamType> scamTypes,
        @Nullable Integer ageAtLeast,
        @Nullable Double confidenceAtLeast,
        boolean vulnerable,
        boolean monitored,
        boolean denied) {
    public static final When ALWAYS = new When(Set.of(), Set.of(), null, null, false, false, false);

    public When {
        signalsAny = inOrder(Signal.class, signalsAny);
        scamTypes = inOrder(ScamType.class, scamTypes);
    }

    public boolean takesTheRest() {
        return equals(ALWAYS);
    }

    public boolean fits(Sighting sighting) {
        return (signalsAny.isEmpty() || signalsAny.stream().anyMatch(sighting::saw))
                && (scamTypes.isEmpty() || scamTypes.contains(sighting.suspected()))
                && (ageAtLeast == null || sighting.isAtLeast(ageAtLeast))
                && (confidenceAtLeast == null || sighting.confidence() >= confidenceAtLeast)
                && (!vulnerable || sighting.vulnerable())
                && (!monitored || sighting.monitored())
                && (!denied || sighting.denied());
    }

    /** The sightings that barely fit: every other that fits is one of them and more. */
    List<Sighting> least() {
        List<Sighting> least = new ArrayList<>();
        for (ScamType type : scamTypes.isEmpty() ? EnumSet.allOf(ScamType.class) : scamTypes) {
            if (signalsAny.isEmpty()) {
                least.add(barely(Set.of(), type));
            }
            signalsAny.forEach(signal -> least.add(barely(Set.of(signal), type)));
        }
        return least;
    }

    private Sighting barely(Set<Signal> seen, ScamType type) {
        return new Sighting(
                seen,
                ageAtLeast,
                vulnerable,
                confidenceAtLeast == null ? 0 : confidenceAtLeast,
                type,
                monitored,
                denied);
    }

    private static <E extends Enum<E>> Set<E> inOrder(Class<E> codes, Collection<E> given) {
        EnumSet<E> ordered = EnumSet.noneOf(codes);
        ordered.addAll(given);
        return Collections.unmodifiableSet(ordered);
    }
}
