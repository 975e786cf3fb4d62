package forestall.cases.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import forestall.events.ids.InterventionId;
import java.util.UUID;

/**
 * By which a recorded case is the same again: who kept it, and under which id. Neither holds a control character, so a line end between
 * them is unambiguous.
 */
public record CaseSource(String source, String sourceId) {

    /** The intervention that it becomes in the file. */
    public InterventionId intervention() {
        return new InterventionId(named("intervention"));
    }

    /** A part of it that has an id of its own. */
    UUID named(String part) {
        return UUID.nameUUIDFromBytes(("recorded case\n" + this + "\n" + part).getBytes(UTF_8));
    }

    @Override
    public String toString() {
        return source + "\n" + sourceId;
    }
}
