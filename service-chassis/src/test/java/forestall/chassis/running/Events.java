package forestall.chassis.running;

import forestall.events.CaseEvent;
import forestall.events.Envelope;
import forestall.events.NumberAttributed;
import forestall.events.facts.Dimensions;
import forestall.events.facts.FreeText;
import forestall.events.ids.VictimId;
import forestall.events.vocabulary.AgeBand;
import forestall.events.vocabulary.Grade;
import forestall.events.vocabulary.ScamType;
import java.time.Instant;
import java.util.UUID;

/** Events that say what a test wants them to say. */
public final class Events {

    public static final String POISON = "poison";
    public static final Instant NOON = Instant.parse("2026-11-14T04:00:00Z");

    private Events() {}

    /** A key that no other test uses. */
    public static String someKey() {
        return "key-" + UUID.randomUUID();
    }

    public static CaseEvent saying(String key, String words) {
        return new NumberAttributed(
                new VictimId(key),
                new VictimId("number-of-somebody"),
                new FreeText(words),
                new Dimensions(null, null, ScamType.values()[0], Grade.RED, AgeBand.values()[0]));
    }

    public static Envelope<CaseEvent> envelope(String key, String words) {
        return new Envelope<>(UUID.randomUUID(), saying(key, words), NOON, "tester", null);
    }
}
