package forestall.dispatch.intervention;

import forestall.events.facts.CallFacts;
import forestall.events.facts.FreeText;
import forestall.events.facts.Location;
import forestall.events.facts.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * How much somebody is told of a potential victim. Who acts for them at the moment is told all, and that they act stands in the timeline;
 * anybody else enough to tell two people apart.
 */
public enum Disclosure {
    FULL,
    MASKED;

    /** The potential victim for scripts. */
    public Whom whom(Intervention of) {
        PersonName name = of.known().name();
        return this == FULL
                ? new Whom(
                        of.opening().victim().phone().e164(),
                        name == null ? null : name.value(),
                        of.known().age())
                : new Whom(
                        of.opening().victim().phone().masked(),
                        name == null ? null : name.masked(),
                        of.known().age());
    }

    /** Kind and division of a place, and for whom it is meant where exactly. */
    public Location place(Location exactly) {
        return this == FULL ? exactly : new Location(exactly.kind(), "", exactly.divisionCode());
    }

    /** What people wrote may name anybody. */
    public @Nullable FreeText words(@Nullable FreeText written) {
        return this == FULL ? written : null;
    }

    /** What the feed saw, and what it wrote about it. */
    public CallFacts facts(CallFacts of) {
        return this == FULL
                ? of
                : new CallFacts(
                        of.feedId(),
                        of.detectedAt(),
                        of.receivedAt(),
                        of.late(),
                        of.channel(),
                        of.impersonates(),
                        of.callStartedAt(),
                        of.callSeconds(),
                        of.confidence(),
                        of.signals(),
                        null);
    }

    public static Disclosure when(boolean acts) {
        return acts ? FULL : MASKED;
    }
}
