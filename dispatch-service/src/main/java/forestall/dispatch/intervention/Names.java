package forestall.dispatch.intervention;

import forestall.events.ids.AlertId;
import forestall.events.ids.CallId;
import forestall.events.ids.InterventionId;
import forestall.events.ids.VisitId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Identifiers that follow from what they belong to: whoever does a thing twice makes the same thing. */
public final class Names {
    private Names() {}

    public static InterventionId intervention(AlertId openedBy) {
        return new InterventionId(named("intervention", openedBy.value(), 0));
    }

    public static CallId call(InterventionId intervention, int attempt) {
        return new CallId(named("call", intervention.value(), attempt));
    }

    public static VisitId visit(InterventionId intervention, int attempt) {
        return new VisitId(named("visit", intervention.value(), attempt));
    }

    private static UUID named(String kind, UUID of, int number) {
        return UUID.nameUUIDFromBytes((kind + "/" + of + "/" + number).getBytes(StandardCharsets.UTF_8));
    }
}
